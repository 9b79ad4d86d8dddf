/** `npm start`: builds if something changed, migrates the store, and serves the real data folder. */
import './fast-start.ts';
import { run } from './run.ts';

// The demo's build fills the store that it finds: nothing but `npm run demo` may start it.
const { DEMO: _, ...environment } = process.env;
await run(environment);
