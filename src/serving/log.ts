import { pino, type Logger } from 'pino';

/**
 * The log: one JSON object a line. The lines of one turn of the event loop are written in one go,
 * and what waits when the program ends is written then.
 */
export function openLog(out: { write: (text: string) => unknown } = process.stdout): Logger {
  let waiting: string[] = [];
  const flush = () => {
    const text = waiting.join('');
    waiting = [];
    if (text !== '') out.write(text);
  };
  const write = (line: string) => {
    if (waiting.length === 0) setImmediate(flush);
    waiting.push(line);
  };
  process.once('exit', flush);
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write });
}
