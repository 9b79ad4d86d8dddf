import type { Page, PageBlock } from './template.ts';

/**
 * Readable in every program: one column, no pictures, nothing loaded. Colours are left to the program
 * where it is dark; borders, not grounds, carry the shapes, so that paper and inverted colours show them too.
 */
const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 24px 16px; font: 18px/1.5 'Source Sans 3', 'Segoe UI', Arial, sans-serif; }
main, footer { max-width: 34em; margin: 0 auto; overflow-wrap: anywhere; hyphens: auto; }
p, ul, blockquote { margin: 0 0 20px; }
h2 { margin: 28px 0 8px; font-size: 20px; line-height: 1.3; }
a { color: inherit; }
.button { display: inline-block; padding: 12px 20px; border: 2px solid #b53a12; border-radius: 6px; font-weight: 600; text-decoration: none; }
.small { font-size: 15px; }
.code { font: 600 32px/1.2 Consolas, Menlo, monospace; letter-spacing: 4px; }
blockquote { padding-left: 14px; border-left: 4px solid #8a7d66; }
footer { max-width: 40.8em; margin-top: 32px; padding-top: 16px; border-top: 1px solid #8a7d66; font-size: 15px; }
@media print { .button { padding: 0; border: 0; } }
`;

/** A letter as a page of its own. */
export function htmlPart(page: Page): string {
  return `<!doctype html>
<html lang="${page.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(page.subject)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${page.blocks.map((block) => blockHtml(block, page)).join('\n')}
</main>
<footer>
${footHtml(page)}
</footer>
</body>
</html>
`;
}

function blockHtml(block: PageBlock, page: Page): string {
  if ('button' in block) return buttonHtml(block.button, page);
  if ('code' in block) return `<p class="code">${escaped(block.code)}</p>`;
  if ('heading' in block) return `<h2>${lines(block.heading)}</h2>`;
  if ('quote' in block) return `<blockquote>${lines(block.quote)}</blockquote>`;
  if ('calendar' in block) return '';
  if ('list' in block) return `<ul>${block.list.map((item) => `<li>${lines(item)}</li>`).join('')}</ul>`;
  return `<p>${lines(block.text)}</p>`;
}

/** With its address below: some programs show no links, and paper has none. */
function buttonHtml({ label, url }: { label: string; url: string }, { otherwise }: Page): string {
  return `<p><a class="button" href="${escaped(url)}">${escaped(label)}</a></p>
<p class="small">${escaped(otherwise)}<br>${escaped(url)}</p>`;
}

function footHtml({ sender, leave }: Page): string {
  const link = leave && `<p><a href="${escaped(leave.url)}">${escaped(leave.label)}</a></p>`;
  return [`<p>${escaped(sender)}</p>`, ...(link ? [link] : [])].join('\n');
}

function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
