import type { Project } from '../catalogue/project.ts';

/** The sentences of a record in the order of the case page. Sources stay out: they are words of others. */
export function prose(project: Project): string[] {
  const { lead, partners, effort, funding, transferability, failure, continuation, derivedFrom } = project;
  return [
    project.outcomeNote,
    project.period.note,
    lead.name,
    ...partners.flatMap(({ name, role, gains, pains }) => [`${name}: ${role}`, gains, pains]),
    ...Object.values(effort).flatMap((fact) => ('reason' in fact ? fact.reason : fact.note)),
    ...funding.flatMap(({ from, note }) => [from, note]),
    ...project.preconditions.map(({ text }) => text),
    ...project.steps.map(({ title, text }) => `${title}: ${text}`),
    ...transferability.core,
    ...transferability.adaptable,
    ...project.mentor.map(({ text }) => text),
    ...project.effects.map(({ text }) => text),
    failure?.text,
    failure?.lesson,
    continuation.text,
    ...project.adoptions.flatMap(({ kept, changed, dropped, note }) => [kept, changed, dropped, note]),
    derivedFrom?.note,
    ...project.documents.map(({ title }) => title),
    ...project.pictures.map(({ alt }) => alt),
    ...(project.easy?.paragraphs ?? []),
  ].filter((sentence) => sentence !== undefined);
}
