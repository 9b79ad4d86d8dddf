/** `npm run dev`: every change is seen at once. Content and store: scripts/development-locals.ts. */
import './silence.ts';
import { dev } from 'astro';
import { buildFonts } from './fonts.ts';
import { speaking } from './sentences.ts';
import { settingsOf } from './settings.ts';

await speaking(async () => {
  const { host, port } = settingsOf(process.env);
  await buildFonts();
  await dev({ server: { host, port } });
});
