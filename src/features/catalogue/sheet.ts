import type { Project } from './project.ts';

/** What fits on one A4 page beside title, summary and facts. */
const MOST = { needs: 5, steps: 8, partners: 8, adoptions: 8, stepText: 170, trouble: 420 } as const;

/** The parts of a case that its one-page print shows, each cut at the end of a sentence where it is too long. */
export function sheetExtract(project: Project) {
  return {
    needs: project.preconditions.filter(({ mandatory }) => mandatory).slice(0, MOST.needs),
    steps: project.steps
      .slice(0, MOST.steps)
      .map((step) => ({ ...step, text: firstSentences(step.text, MOST.stepText) })),
    partners: [project.lead, ...project.partners].slice(0, MOST.partners),
    adoptions: project.adoptions.slice(0, MOST.adoptions),
    trouble: project.failure && firstSentences(`${project.failure.text} ${project.failure.lesson}`, MOST.trouble),
  };
}

/** As many whole sentences as fit; at least the first, however long it is. */
export function firstSentences(text: string, longest: number): string {
  const sentences = text.match(/[^.!?]+[.!?]+["“”)]*\s*|[^.!?]+$/g) ?? [text];
  let kept = '';
  for (const sentence of sentences) {
    if (kept && (kept + sentence).trimEnd().length > longest) break;
    kept += sentence;
  }
  return kept.trim();
}

/** True while the project is not known to have ended. */
export function goesOn({ outcome, period }: Pick<Project, 'outcome' | 'period'>): boolean {
  return !period.to && ['running', 'permanent'].includes(outcome);
}
