import { expect, test } from 'vitest';
import { z } from 'zod';
import { MAX_UPLOAD, pictureField } from '../../../src/features/files/upload.ts';
import { FILE_TOO_LARGE, readForm } from '../../../src/lib/forms.ts';

const fileOf = (bytes: number) => new File([new Uint8Array(bytes)], 'bank.jpg');

test.each([
  ['no picture', undefined, 'required'],
  ['one that was too large to come', FILE_TOO_LARGE, 'picture'],
  ['one that is a little too large', fileOf(MAX_UPLOAD + 1), 'picture'],
  ['one that fits', fileOf(9), undefined],
])('%s', async (_, sent, problem) => {
  const body = new FormData();
  body.set('alt', 'Eine Bank');
  if (sent !== undefined) body.set('picture', sent);
  const request = new Request('http://localhost/', { method: 'POST', body });
  const form = await readForm(request, z.object({ picture: pictureField, alt: z.string() }), 2 * MAX_UPLOAD);
  expect(form.ok ? undefined : form.problems.picture?.key).toBe(problem);
});
