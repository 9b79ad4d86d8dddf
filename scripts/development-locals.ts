import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { rmSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { openDatabase, StoreError, type Database } from '../db/database.ts';
import { openLimits } from '../db/limits.ts';
import { keepContent } from '../src/features/catalogue/content-file.ts';
import { ContentError } from '../src/features/catalogue/content-error.ts';
import { readContent } from '../src/features/catalogue/content.ts';
import { syncContent } from '../src/features/search/sync.ts';
import { addressReader } from '../src/serving/client-address.ts';
import { readSettings } from '../src/settings.ts';

/** Where Astro's development server looks for the locals of a request. */
const LOCALS = Symbol.for('astro.locals');

const STORE = '.cache/development.db';

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** Gives on-demand pages of `npm run dev` what the outer server gives them in earnest. */
export function developmentLocals(): AstroIntegration {
  return {
    name: 'development-locals',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const settings = readSettings(process.env);
        const db = openStore();
        const limits = openLimits(':memory:');
        const addressOf = addressReader(settings.trustedProxies);
        const below = resolve('content') + sep;
        sync(db, logger);
        server.watcher.on('all', (_event, file) => {
          if (!file.startsWith(below)) return;
          sync(db, logger);
          reload(server);
        });
        server.middlewares.use((request, _response, next) => {
          Reflect.set(request, LOCALS, {
            db,
            limits,
            settings,
            host: request.headers.host,
            address: addressOf(request),
          });
          next();
        });
      },
    },
  };
}

/** A store that newer code has written, on another branch perhaps, is begun anew. */
function openStore(): Database {
  try {
    return openDatabase(STORE);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    for (const suffix of ['', '-wal', '-shm']) rmSync(STORE + suffix, { force: true });
    return openDatabase(STORE);
  }
}

/** Takes the content over as it is now. Half-written content is told and leaves the store as it was. */
function sync(db: Database, logger: AstroIntegrationLogger): void {
  try {
    const content = readContent('content');
    keepContent(content);
    syncContent(db, content, new Date());
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    logger.warn(error.message);
  }
}

/** Pages forget what they have read of the content, and open windows load again. */
function reload({ environments }: Server): void {
  for (const environment of Object.values(environments)) environment.hot.send('astro:content-changed', {});
  environments.client.hot.send({ type: 'full-reload', path: '*' });
}
