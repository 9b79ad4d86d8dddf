/** `npm start`: builds if something changed, migrates the store, and serves the real data folder. */
import { run } from './run.ts';

await run(process.env);
