import { FILE_TOO_LARGE } from '../lib/forms.ts';

/** What came with a form whose sender was not signed in any more. */
export type LostWords = {
  /** Where it was sent. */
  action: string;
  /** What somebody wrote, by the names of its fields. */
  words: [name: string, text: string][];
  /** What goes with it, such as the board that was chosen. */
  rest: [name: string, value: string][];
  /** Whether a file came along, which no page can give back. */
  hasFile: boolean;
};

/** Fields in which people write sentences. No other form is given back: it may hold secrets, and is soon filled. */
const WORDS: ReadonlySet<string> = new Set([
  ...['title', 'text', 'words', 'reason', 'word', 'note', 'help', 'story', 'summary', 'about', 'description'],
  // What a network says of itself.
  ...['purpose', 'vision', 'rules', 'decisions', 'rhythm', 'tableNote', 'risks', 'needs', 'sources'],
  ...['role', 'gains', 'pains'],
  ...['benefit', 'targetGroups', 'activities', 'resources', 'modelCosts', 'modelIncome'],
  // What a review comes to.
  ...['conclusion', 'advice', 'aloneWhy'],
  // What is planned for a meeting, and what came of it.
  ...['directions', 'result', 'outcomeNote'],
  // What became of a project elsewhere.
  ...['stopped', 'kept', 'changed', 'dropped', 'trouble', 'againNote'],
  // A proposed project.
  ...['why', 'lesson', 'steps', 'core', 'adapt'],
]);

/** How fields begin of which a form has many: for each criterion, or each question of a fit check. */
const MANY_WORDS = ['words_', 'question_', 'note_'];

/** What is to be given back of a form; undefined where nothing was written, or nothing can be read. */
export async function lostWords(request: Request, action: string): Promise<LostWords | undefined> {
  const data = request.bodyUsed ? undefined : await request.formData().catch(() => undefined);
  const fields = [...(data?.entries() ?? [])];
  const texts = fields.flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value]] : [],
  );
  const words = texts.filter(([name]) => isWords(name));
  if (words.length === 0) return undefined;
  const others = texts.filter(([name]) => !isWords(name));
  const rest = others.filter(([, value]) => value !== FILE_TOO_LARGE);
  const hasFile =
    rest.length < others.length || fields.some(([, value]) => typeof value !== 'string' && value.size > 0);
  return { action, words, rest, hasFile };
}

function isWords(name: string): boolean {
  return WORDS.has(name) || MANY_WORDS.some((beginning) => name.startsWith(beginning));
}
