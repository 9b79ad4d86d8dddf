/** `npm start`: builds if something changed, migrates the store, and serves the real data folder. */
import { run } from './run.ts';
import { speaking } from './sentences.ts';

await speaking(() => run(process.env));
