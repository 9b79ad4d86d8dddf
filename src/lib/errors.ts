/** What can go wrong, in the words of the application; `statusOf` maps it to HTTP once. */
export type ErrorCode =
  | 'invalid'
  | 'not_found'
  // It was there, and whoever asks may know that.
  | 'gone'
  | 'forbidden'
  | 'signed_out'
  | 'conflict'
  | 'too_many'
  // Bodies that no form of ours sends.
  | 'malformed'
  | 'too_large'
  | 'wrong_type';

/** An error that a visitor may hear of. Its message is for logs, never for the page. */
export class AppError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string = code) {
    super(message);
    this.code = code;
  }
}

/** Only whoever leads does this; the reader sits beside them, and so may know that it is there. */
export class LeadsOnlyError extends AppError {
  constructor() {
    super('forbidden', 'forbidden: for those who lead');
  }
}

/** Somebody did something too often; `comeBack` is when it works again. */
export class TooManyError extends AppError {
  readonly comeBack: Date;
  constructor(comeBack: Date) {
    super('too_many');
    this.comeBack = comeBack;
  }
}

/** What a Retry-After header says of it. */
export function secondsUntil(comeBack: Date, now: Date): string {
  return String(Math.max(1, Math.ceil((comeBack.getTime() - now.getTime()) / 1000)));
}

const STATUS: Record<ErrorCode, number> = {
  invalid: 422,
  not_found: 404,
  gone: 410,
  forbidden: 403,
  signed_out: 401,
  conflict: 409,
  too_many: 429,
  malformed: 400,
  too_large: 413,
  wrong_type: 415,
};

/** The HTTP status of an error; anything that is not an AppError is a 500. */
export function statusOf(error: unknown): number {
  return error instanceof AppError ? STATUS[error.code] : 500;
}
