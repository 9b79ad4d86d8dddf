import { expect, test } from 'vitest';
import { z } from 'zod';
import { AppError, TooManyError } from '../../src/lib/errors.ts';
import { SECRET } from '../../src/lib/forms.ts';
import { ProblemError } from '../../src/lib/problems.ts';
import { actOn } from '../../src/pages/_sent-form.ts';
import { NOW } from '../support/world.ts';

const Form = z.object({ email: z.string().toLowerCase(), password: z.string().meta(SECRET) });

/** A page that was sent a form, or only asked for. */
function pageWith(body?: string) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const request = new Request('http://localhost/sign-in', body === undefined ? {} : { method: 'POST', headers, body });
  return { request, response: { status: 200, headers: new Headers() }, locals: { now: NOW } } as never as Parameters<
    typeof actOn
  >[0];
}
const SENT = 'email=Ruth%40example.org&password=geheim';
const refusing = (error: Error) => () => {
  throw error;
};

test('a page that was only asked for does nothing', async () => {
  expect(await actOn(pageWith(), Form, refusing(new Error('done')))).toBeUndefined();
});

test('what was sent is done', async () => {
  expect(await actOn(pageWith(SENT), Form, ({ email }) => email)).toEqual({ ok: true, done: 'ruth@example.org' });
});

test('a form with problems is not acted on', async () => {
  const page = pageWith('email=a');
  const sent = await actOn(page, Form, refusing(new Error('done')));
  expect(sent).toEqual({ ok: false, values: { email: 'a' }, problems: { password: { key: 'required' } } });
  expect(page.response.status).toBe(422);
});

test('what the act refuses is shown beside what was typed, but for secrets', async () => {
  const page = pageWith(SENT);
  const sent = await actOn(page, Form, refusing(new ProblemError('form', 'wrong_sign_in')));
  const values = { email: 'Ruth@example.org' };
  expect(sent).toEqual({ ok: false, values, problems: { form: { key: 'wrong_sign_in' } } });
  expect(page.response.status).toBe(422);
});

test('who tried too often reads when to come back, and so do programs', async () => {
  const page = pageWith(SENT);
  const sent = await actOn(page, Form, refusing(new TooManyError(new Date(NOW.getTime() + 89_500))));
  expect(sent).toMatchObject({ ok: false, problems: { form: { key: 'too_often', limit: 2 } } });
  expect(page.response.status).toBe(429);
  expect(page.response.headers.get('retry-after')).toBe('90');
});

test('whatever else is thrown goes on to where it becomes a status', async () => {
  await expect(actOn(pageWith(SENT), Form, refusing(new AppError('not_found')))).rejects.toThrow('not_found');
});
