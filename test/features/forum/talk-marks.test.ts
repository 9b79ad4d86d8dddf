import { expect, test } from 'vitest';
import { anchorMark, marksOf } from '../../../src/features/forum/talk-marks.ts';

const post = { seenBy: 'members', authorId: 12, boardId: 3, anchor: undefined } as const;

test('a post is marked with its author, its board and what it is about', () => {
  expect(marksOf(post)).toBe('by12 in3');
  expect(marksOf({ ...post, seenBy: 'public' })).toBe('by12 in3 public');
  expect(marksOf({ ...post, anchor: { kind: 'project', id: 'lesebank-west-2' } })).toBe(
    'by12 in3 projectølesebankøwestø2',
  );
});

test('a mark is one word to the index, whatever the id', () => {
  expect(anchorMark('project', 'a" OR b')).toMatch(/^[\p{L}\p{N}]+$/u);
});
