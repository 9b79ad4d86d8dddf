import a11y from 'eslint-plugin-jsx-a11y-x';
import type { Rule } from 'eslint';

/**
 * The accessibility rules, taught to read Astro's templates: they know React's names and plain attributes only.
 * `eslint-plugin-astro` has such a bridge, but to a plugin that does not run on ESLint 10.
 */
export const astroA11y = {
  rules: Object.fromEntries(
    Object.entries(a11y.configs.strict.plugins['jsx-a11y-x'].rules as Rules).map(([name, rule]) => [
      name,
      bridged(rule),
    ]),
  ),
};

/** The strict set of these rules. */
export const strictRules = a11y.configs.strict.rules;

type Rules = Record<string, Rule.RuleModule>;
type Node = { type: string; [key: string | symbol]: unknown };
type Visit = (node: Node) => void;
type Twins = WeakMap<Node, Node>;

const TYPES: Record<string, string> = {
  AstroTemplateLiteralAttribute: 'JSXAttribute',
  AstroShorthandAttribute: 'JSXAttribute',
};
const NAMES: Record<string, string> = {
  for: 'htmlFor',
  autofocus: 'autoFocus',
  'set:html': 'dangerouslySetInnerHTML',
  'set:text': 'children',
};

function bridged(rule: Rule.RuleModule): Rule.RuleModule {
  const create = (context: Rule.RuleContext) => {
    const twins: Twins = new WeakMap();
    const visitors = Object.entries<unknown>(rule.create(context)) as [string, Visit][];
    return Object.fromEntries(
      visitors.map(([selector, visit]) => [selector, (node: unknown) => visit(twinOf(node as Node, twins))]),
    );
  };
  return { ...rule, create };
}

/** The node as React would have it; a node has one twin only, because rules compare nodes. */
function twinOf(node: Node, twins: Twins): Node {
  const twin = twins.get(node) ?? new Proxy(node, { get: (_, key) => valueOf(node, key, twins) });
  twins.set(node, twin);
  return twin;
}

function valueOf(node: Node, key: string | symbol, twins: Twins): unknown {
  const value = node[key];
  if (key === 'type') return TYPES[node.type] ?? node.type;
  if (key === 'name' && 'value' in node && isNode(value)) return attributeName(value);
  if (Array.isArray(value)) return value.map((item: unknown) => (isNode(item) ? twinOf(item, twins) : item));
  return isNode(value) ? twinOf(value, twins) : value;
}

function attributeName(name: Node): unknown {
  const known = NAMES[writtenName(name)];
  return known ? { type: 'JSXIdentifier', name: known } : name;
}

function writtenName({ namespace, name }: Node): string {
  return isNode(namespace) && isNode(name) ? `${String(namespace.name)}:${String(name.name)}` : String(name);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value && 'type' in value;
}
