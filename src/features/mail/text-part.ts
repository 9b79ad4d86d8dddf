import type { Page, PageBlock } from './template.ts';

/** A letter as plain text. Lines are not broken: a phone does that better, and addresses stay whole. */
export function textPart({ blocks, sender, leave }: Page): string {
  const foot = leave ? [sender, `${leave.label}:\n${leave.url}`] : [sender];
  return `${[...blocks.map(blockText).filter(Boolean), `-- \n${foot.join('\n\n')}`].join('\n\n')}\n`;
}

function blockText(block: PageBlock): string {
  if ('button' in block) return `${block.button.label}:\n${block.button.url}`;
  if ('code' in block) return `    ${block.code}`;
  if ('heading' in block) return block.heading;
  if ('quote' in block) return prefixed('> ', block.quote);
  if ('calendar' in block) return '';
  if ('list' in block) return block.list.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n');
  return block.text;
}

function prefixed(mark: string, text: string): string {
  return text
    .split('\n')
    .map((line) => `${mark}${line}`.trimEnd())
    .join('\n');
}
