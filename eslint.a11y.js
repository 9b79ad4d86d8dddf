import a11y from 'eslint-plugin-jsx-a11y-x';

/**
 * The accessibility rules, taught to read Astro's templates. The rules know React's names and only plain attributes;
 * `eslint-plugin-astro` has the same bridge for a plugin that does not run on ESLint 10.
 */
export const astroA11y = {
  rules: Object.fromEntries(Object.entries(a11y.rules).map(([name, rule]) => [name, reading(rule)])),
};

/** The strict set of these rules. */
export const strictRules = a11y.configs.strict.rules;

const TYPES = { AstroTemplateLiteralAttribute: 'JSXAttribute', AstroShorthandAttribute: 'JSXAttribute' };
const NAMES = { for: 'htmlFor', autofocus: 'autoFocus', 'set:html': 'dangerouslySetInnerHTML', 'set:text': 'children' };

function reading(rule) {
  const create = (context) => {
    const seen = new WeakMap();
    const visitors = Object.entries(rule.create(context));
    return Object.fromEntries(visitors.map(([selector, visit]) => [selector, (node) => visit(asJsx(node, seen))]));
  };
  return { ...rule, create };
}

/** The node as React would have it; the same node always gives the same answer, because rules compare them. */
function asJsx(node, seen) {
  if (!seen.has(node)) seen.set(node, new Proxy(node, { get: (target, key) => valueOf(target, key, seen) }));
  return seen.get(node);
}

function valueOf(node, key, seen) {
  const value = node[key];
  if (key === 'type') return TYPES[value] ?? value;
  if (key === 'name' && 'value' in node && isNode(value)) return attributeName(value);
  if (Array.isArray(value)) return value.map((item) => (isNode(item) ? asJsx(item, seen) : item));
  return isNode(value) ? asJsx(value, seen) : value;
}

function attributeName(name) {
  const written = name.namespace ? `${name.namespace.name}:${name.name.name}` : name.name;
  return written in NAMES ? { type: 'JSXIdentifier', name: NAMES[written] } : name;
}

function isNode(value) {
  return typeof value?.type === 'string' && Array.isArray(value.range);
}
