import { importsOf, namesIn, type Import } from './imports.ts';

/** What each feature needs, and no more; what these need comes with them. The last ones read any. */
const NEEDS: Record<string, string[]> = {
  events: [],
  places: [],
  files: [],
  mail: [],
  members: ['places', 'files', 'mail'],
  auth: ['members', 'mail'],
  backup: ['members', 'mail'],
  networks: ['members', 'mail', 'places'],
  catalogue: ['places'],
  forum: ['members', 'files', 'mail', 'events'],
  proposals: ['members', 'catalogue', 'forum', 'mail'],
  transfers: ['networks', 'catalogue', 'forum', 'mail'],
  meetings: ['networks', 'transfers', 'forum', 'files', 'mail'],
  review: ['networks', 'meetings', 'transfers', 'mail'],
};
const READ_ANY = ['notices', 'privacy', 'search'];

const FEATURES = ['verbs', 'views'];
const PAGE = [...FEATURES, 'components', 'layouts', 'lib', 'i18n'];

/** What each layer may import beside itself. A layer that is not named here may import anything. */
const MAY_IMPORT: Record<string, string[]> = {
  pages: PAGE,
  // The entry points open the store and read the settings; pages get both with the request.
  entry: [...PAGE, 'store', 'settings'],
  verbs: ['schema', 'queries', 'lib'],
  views: ['verbs', 'components', 'lib', 'i18n'],
  layouts: ['components', 'lib', 'i18n', 'styles'],
  components: ['lib', 'i18n'],
  i18n: ['lib'],
  lib: [],
  settings: ['lib'],
  schema: [],
  // Queries that are prepared once: verbs hand over the store, they do not open it.
  queries: ['store'],
  store: ['schema'],
};

/** Layers by path; the first that fits. `verbs` are the .ts files of features, `views` their .astro files with their scripts. */
const LAYERS: [RegExp, string][] = [
  [/^src\/pages\//, 'pages'],
  [/^(src\/((middleware|server|jobs)\.ts$|(serving|jobs)\/)|src\/content\.config\.ts$|db\/demo(\.ts$|\/))/, 'entry'],
  [/^src\/features\/(.*\.astro$|[^/]+\/client\/)/, 'views'],
  [/^src\/features\//, 'verbs'],
  [/^src\/(layouts|components|lib|i18n|styles)\//, '$1'],
  [/^src\/settings\.ts$/, 'settings'],
  [/^db\/schema\//, 'schema'],
  [/^db\/prepared\.ts$/, 'queries'],
  [/^db\//, 'store'],
];

/** The frame of every page, and elements that texts name without props: they read language and settings themselves. */
const WITHOUT_PROPS = [
  'src/layouts/Base.astro',
  'src/layouts/Elsewhere.astro',
  'src/features/catalogue/Cite.astro',
  'src/features/particulars/Contact.astro',
  'src/features/particulars/Operator.astro',
  'src/features/particulars/SiteName.astro',
  'src/features/places/CityName.astro',
  'src/features/privacy/Periods.astro',
  'src/features/privacy/StoredData.astro',
];

/** The letters of a feature: alone among its .ts files they know the words (decision 0020). */
const LETTERS = /^src\/features\/[^/]+\/mails\.ts$/;

/** What each column holds: what privacy hands out and explains. */
const CLASSES = 'db/personal-data.ts';

const DRAWERS = /(^|[-/])(utils?|helpers?|services?|managers?|types)([-./]|$)/i;

/** Every breach of these rules, one sentence each. Takes the sources by their paths. */
export function breaches(files: Record<string, string>): string[] {
  return Object.entries(files).flatMap(([path, source]) => [
    ...importsOf(path, source)
      .filter((found) => !mayImport(path, found))
      .map((found) => `${path} must not import ${found.target}`),
    ...forbiddenNames(path, source).map((name) => `${path} must not know ${name}`),
    ...(DRAWERS.test(path) ? [`${path} is a drawer: name it for the one thing in it`] : []),
    ...silencedRules(source).map((line) => `${path} silences a rule without saying why: ${line}`),
  ]);
}

function mayImport(path: string, { target, typeOnly }: Import): boolean {
  const layer = layerOf(path);
  const other = layerOf(target);
  if (!layer) return true;
  if (!other) return mayUsePackage(path, layer, target);
  if (layer === 'verbs' && other === 'store') return typeOnly || (target === CLASSES && featureOf(path) === 'privacy');
  if (other === 'i18n' && LETTERS.test(path)) return true;
  if (FEATURES.includes(layer) && FEATURES.includes(other)) return mayNeed(path, layer, { target, typeOnly });
  return layer === other || MAY_IMPORT[layer]?.includes(other) === true;
}

/** Verbs may need the features above; views show their own feature and take the others' records as props. */
function mayNeed(path: string, layer: string, { target, typeOnly }: Import): boolean {
  const feature = featureOf(path);
  const needed = featureOf(target);
  if (layer === 'verbs' && layerOf(target) === 'views') return false;
  if (feature === needed) return true;
  return (layer === 'verbs' || typeOnly) && (READ_ANY.includes(feature) || needsOf(feature).has(needed));
}

function needsOf(feature: string): Set<string> {
  const direct = NEEDS[feature] ?? [];
  return new Set([...direct, ...direct.flatMap((name) => [...needsOf(name)])]);
}

function mayUsePackage(path: string, layer: string, name: string): boolean {
  if (/^(scripts|test)\//.test(name)) return false;
  if (name.startsWith('drizzle-orm')) return ['verbs', 'schema', 'queries', 'store'].includes(layer);
  if (name.startsWith('astro:')) return !FEATURES.includes(layer);
  return name !== 'lucia' || path === 'src/features/auth/session.ts';
}

function forbiddenNames(path: string, source: string): string[] {
  const layer = layerOf(path);
  const names = namesIn(path, source);
  if (layer === 'verbs' && path !== 'src/features/auth/cookie.ts') {
    return ['Request', 'Response', 'AstroCookies', 'cookies'].filter((name) => names.has(name));
  }
  const propOnly = ['views', 'components', 'layouts'].includes(layer ?? '') && !WITHOUT_PROPS.includes(path);
  if (!propOnly) return [];
  return ['locals', 'request', 'cookies', 'session', 'params', 'redirect']
    .map((name) => `Astro.${name}`)
    .filter((name) => source.includes(name));
}

function silencedRules(source: string): string[] {
  return source.split('\n').filter((line) => /(\/\/|\/\*|<!--)\s*eslint-disable/.test(line) && !line.includes(' -- '));
}

function layerOf(path: string): string | undefined {
  const [pattern, name] = LAYERS.find(([shape]) => shape.test(path)) ?? [];
  return name === '$1' ? pattern?.exec(path)?.[1] : name;
}

function featureOf(path: string): string {
  return path.split('/')[2] ?? '';
}
