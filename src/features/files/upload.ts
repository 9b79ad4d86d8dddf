import { z } from 'zod';

/** Most bytes of an upload: what phones make of one picture, and a little more. */
export const MAX_UPLOAD = 8 * 1024 * 1024;

/** A picture in a form. What it is called and says to be is nobody's business: see `readPicture`. */
export const uploadField = z.file().max(MAX_UPLOAD);
