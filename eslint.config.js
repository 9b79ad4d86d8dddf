import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import { astroA11y, strictRules } from './eslint.a11y.ts';

/** Files that hold words or coded lists, not code: they may be longer than a screen. */
const DATA = [
  'db/demo/talk.ts',
  'src/features/catalogue/{vocabularies,icons}.ts',
  'src/i18n/**/{de,en}.ts',
  'db/personal-data.ts',
  'db/demo/people.ts',
];

/** Components that write markup as it is: drawings of packages, data for machines with every "<" escaped, what `lib/markdown.ts` has let through. */
const RAW = [
  'src/components/{Icon,QrCode}.astro',
  'src/features/catalogue/Cover.astro',
  'src/features/forum/{PostSigns,Words}.astro',
  'src/features/meetings/ResultText.astro',
  'src/layouts/Elsewhere.astro',
];

/** Components with an element that is chosen at run time (`const Tag = …`). */
const CHOSEN = ['src/components/TileMap.astro', 'src/features/catalogue/Sheet.astro'];

/** The most lines a file of code may have (STYLE, rule 4). */
const MOST_LINES = 250;

const style = [
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has the thing.' },
  { selector: 'ExportNamedDeclaration[source]', message: 'No barrels: import from the file that has the thing.' },
];

/** Every text stands in `src/i18n`, so that no language is forgotten. */
const wordsInTemplate = [
  {
    selector: 'JSXElement > JSXText[value=/[A-Za-zÄÖÜäöüß]{2,}/]',
    message: 'A text of the interface belongs in src/i18n.',
  },
  {
    selector:
      'JSXAttribute[name.name=/^(aria-label|aria-description|alt|title|placeholder)$/] > Literal[value=/\\w{2,}/]',
    message: 'A text of the interface belongs in src/i18n.',
  },
];

const inlineCode = {
  selector:
    ':matches(JSXAttribute, AstroTemplateLiteralAttribute, AstroShorthandAttribute)[name.name=/^(style|on[a-z]+)$/]',
  message: 'The content policy allows no inline style or handler: give it a class.',
};

const leftOut = {
  selector:
    'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|skipIf|runIf|todo|fails)$/]',
  message: 'Every test runs, always: mend it or remove it.',
};

export default defineConfig(
  globalIgnores(['dist', 'dist-demo', '.astro', '.cache', 'data', 'content', 'db/migrations']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  typescript.configs.strictTypeChecked,
  typescript.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.astro'] },
    },
    rules: {
      'max-lines': ['error', MOST_LINES],
      'no-restricted-syntax': ['error', ...style],
      eqeqeq: 'error',
      // Records are written as types everywhere, so that two of them never merge by name.
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // The rest of a record without one of its fields.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An empty text is a missing one: "||" says so.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // A number or a truth in a sentence reads as one means it.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.astro'],
    plugins: { 'jsx-a11y-x': astroA11y },
    rules: {
      ...strictRules,
      // A table wider than the screen scrolls in a named region, or a group in a text, and a keyboard must reach it.
      'jsx-a11y-x/no-noninteractive-tabindex': ['error', { roles: ['region', 'group'] }],
      // Safari takes a list without bullets for no list, unless it says that it is one.
      'jsx-a11y-x/no-redundant-roles': ['error', { ol: ['list'], ul: ['list'] }],
      'astro/no-set-html-directive': 'error',
      'astro/no-unused-css-selector': 'error',
      'no-restricted-syntax': ['error', ...style, ...wordsInTemplate, inlineCode],
    },
  },
  // Elements chosen at run time: the rule does not see that a selector means them.
  { files: CHOSEN, rules: { 'astro/no-unused-css-selector': 'off' } },
  // Whoever has sent a form and is refused, or asked something, hears that first.
  {
    files: ['src/components/FormSummary.astro', 'src/components/Saved.astro', '**/sheets/Wordless.astro'],
    rules: { 'jsx-a11y-x/no-autofocus': 'off' },
  },
  // What they write never comes from a reader.
  { files: RAW, rules: { 'astro/no-set-html-directive': 'off' } },
  {
    // `astro check` checks the types of components; here every import of one would be an "any".
    files: ['**/*.astro', '**/*.astro/*.ts'],
    extends: [typescript.configs.disableTypeChecked],
  },
  { files: ['*.{js,mjs}'], languageOptions: { globals: { process: 'readonly' } } },
  {
    // Astro adds the fields of `App.Locals` to an interface of this name, and global files cannot import.
    files: ['**/*.d.ts'],
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  { files: ['test/**'], rules: { 'no-restricted-syntax': ['error', ...style, leftOut] } },
  // Words and coded lists have no upper length.
  { files: DATA, rules: { 'max-lines': 'off' } },
);
