import { expect, test } from 'vitest';
import { AppError, statusOf } from '../../src/lib/errors.ts';

test.each([
  ['invalid', 422],
  ['not_found', 404],
  ['forbidden', 403],
  ['signed_out', 401],
  ['conflict', 409],
  ['too_many', 429],
  ['malformed', 400],
  ['too_large', 413],
  ['wrong_type', 415],
] as const)('%s is answered with %i', (code, status) => {
  expect(statusOf(new AppError(code))).toBe(status);
});

test('what nobody expected is our own fault', () => {
  for (const error of [new Error('no such table'), 'text', undefined, null, { code: 'not_found' }]) {
    expect(statusOf(error)).toBe(500);
  }
});

test('an error says for the logs what happened, and its code where nothing more is to be said', () => {
  expect(new AppError('conflict', 'the slug is taken').message).toBe('the slug is taken');
  expect(new AppError('conflict').message).toBe('conflict');
  expect(new AppError('conflict')).toBeInstanceOf(Error);
});
