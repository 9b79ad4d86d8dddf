import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint();

test.each([
  ['an inline style', '<p style="color: red"></p>', 'no-restricted-syntax'],
  ['a style made of values', '<p style={`inline-size: ${1}px`}></p>', 'no-restricted-syntax'],
  ['a handler in the markup', '<button onclick="a()">{1}</button>', 'no-restricted-syntax'],
  ['a text outside of the languages', '<p>Guten Tag</p>', 'no-restricted-syntax'],
  ['a name outside of the languages', '<nav aria-label="Menü"></nav>', 'no-restricted-syntax'],
  ['raw markup', '<p set:html={"<b>x</b>"} />', 'astro/no-set-html-directive'],
  ['a style that nothing has', '<p></p><style>.gone { color: red }</style>', 'astro/no-unused-css-selector'],
  ['a picture without words', '<img src="/a.png" />', 'jsx-a11y-x/alt-text'],
  ['a label of nothing', '<label>·</label>', 'jsx-a11y-x/label-has-associated-control'],
  ['a link without words', '<a href="/"></a>', 'jsx-a11y-x/anchor-has-content'],
  ['an order of keys of its own', '<a href="/" tabindex="2">{1}</a>', 'jsx-a11y-x/tabindex-no-positive'],
  ['a focus that jumps', '<input aria-label={a} autofocus />', 'jsx-a11y-x/no-autofocus'],
  ['a role that does not exist', '<div role="knopf"></div>', 'jsx-a11y-x/aria-role'],
])('%s is noticed in a component', async (_, template, rule) => {
  expect(await rulesBrokenBy(template)).toContain(rule);
});

test.each([
  ['a label that names its field', '<label for="a">{1}</label><input id="a" />'],
  ['a label around its field', '<label>{1}<input /></label>'],
  ['words of a picture in short', '<img src="/a.png" {alt} />'],
  ['words of a picture made of values', '<img src="/a.png" alt=`${alt}` />'],
  ['a heading whose words are set', '<h2 set:text={alt} />'],
  ['a wide table that a keyboard reaches', '<div tabindex="0" role="region" aria-label={alt}></div>'],
  ['signs between words', '<p>{1} · {2} – {3}</p>'],
])('%s is fine in a component', async (_, template) => {
  expect(await rulesBrokenBy(template)).toEqual([]);
});

async function rulesBrokenBy(template: string): Promise<string[]> {
  const code = `---\nconst { alt, a } = Astro.props;\n---\n\n${template}\n{alt}{a}\n`;
  const [result] = await eslint.lintText(code, { filePath: 'src/components/Example.astro' });
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [];
}
