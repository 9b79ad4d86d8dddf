import { z } from 'zod';

/** Most bytes of an upload: what phones make of one picture, and a little more. */
export const MAX_UPLOAD = 8 * 1024 * 1024;

/** Most bytes of a form that brings one: the file, and the fields beside it. */
export const MAX_UPLOAD_FORM = MAX_UPLOAD + 64 * 1024;

/** The field of a picture; the word that stands there for one that is too large is told like any other trouble. */
export const pictureField = z
  .file({ error: ({ input }) => (input === undefined ? 'required' : 'picture') })
  .max(MAX_UPLOAD, 'picture');
