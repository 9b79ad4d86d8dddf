/**
 * `npm start`: builds if something changed, migrates the store, and serves the real data folder. It is JavaScript, and
 * loads the rest late: what Node has once stripped of types it keeps, but not what comes before it is told to.
 */
import { env } from 'node:process';
import './fast-start.mjs';

const { run } = await import('./run.ts');

// The demo's build fills the store that it finds: nothing but `npm run demo` may start it.
const { DEMO: _, ...environment } = env;
await run(environment);
