/** Most bytes of an upload: what phones make of one picture, and a little more. */
export const MAX_UPLOAD = 8 * 1024 * 1024;

/** Most bytes of a form that brings one: the file, and the fields beside it. */
export const MAX_UPLOAD_FORM = MAX_UPLOAD + 64 * 1024;
