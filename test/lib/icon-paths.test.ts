import { expect, test } from 'vitest';
import { icons } from '../../src/features/catalogue/icons.ts';
import { iconPaths, type IconName } from '../../src/lib/icon-paths.ts';
import { codesOf } from '../../src/lib/vocabulary.ts';

test('an icon is drawn without the frame around it', () => {
  expect(iconPaths('x')).toBe('<path d="M18 6 6 18" /><path d="m6 6 12 12" />');
});

test.each(codesOf(icons))('the thing on a cover "%s" can be drawn', (name) => {
  expect(iconPaths(name)).toMatch(/^<(path|circle|rect|line|polyline|polygon|ellipse) .*\/>$/);
});

test('what Lucide does not draw is an error', () => {
  expect(() => iconPaths('spaceship' as IconName)).toThrow('spaceship');
});
