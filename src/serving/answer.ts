/** A whole answer, before it goes onto the wire. */
export type Answer = {
  status: number;
  /** Names and values in turn, as `writeHead` takes them fastest. */
  headers: readonly string[];
  body?: Buffer | undefined;
};
