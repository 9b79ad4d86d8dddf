/** `npm run demo`: the same as `npm start` on a folder that is filled with the demo world, and thrown away at the end. */
import './fast-start.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoEnvironment } from './demo-environment.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'staffelholz-demo-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
await run(demoEnvironment(process.env, folder));
