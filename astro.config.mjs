import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import { defineConfig, passthroughImageService } from 'astro/config';
import { developmentLocals } from './scripts/development-locals.ts';
import { layerOrder } from './scripts/layer-order.ts';
import { outDirOf } from './scripts/out-dir.ts';
import { silentServer } from './scripts/silent-server.ts';
import { wholePages } from './scripts/whole-pages.ts';
import { readSettings } from './src/settings.ts';

const settings = readSettings(process.env);

/**
 * A style sheet of a few lines weighs less than the headers around it: what many pages share goes in one file. The frame
 * stands apart, since static pages and those made on demand are built one after the other and shall share it.
 */
const STYLE_GROUPS = [
  {
    name: 'frame',
    test: /\/src\/(styles\/|layouts\/Base|components\/(Footer|Header|Logo|MenuFold|SignedIn)\.)/,
    priority: 1,
  },
  { name: 'forum', test: /\/src\/features\/forum\/.+(\.css|type=style)/ },
  { name: 'cards', test: /\/src\/features\/catalogue\/.+(\.css|type=style)/, minShareCount: 2 },
  { name: 'parts', test: /\/src\/components\/.+type=style/, minShareCount: 4 },
];

export default defineConfig({
  site: settings.siteUrl,
  // The outer server answers pages whole (src/serving/rendered.ts): streaming would only hide what they throw.
  adapter: node({ mode: 'middleware', experimentalDisableStreaming: true }),
  integrations: [mdx(), developmentLocals(), silentServer(), wholePages()],
  session: false,
  // Pictures are ready as they lie here: nothing may be computed on a visitor's demand.
  image: { service: passthroughImageService() },
  outDir: outDirOf(process.env),
  cacheDir: '.cache/astro',
  trailingSlash: 'never',
  // Our own same-origin check covers every unsafe method; Astro's leaves out some kinds of body.
  security: { checkOrigin: false },
  build: {
    // The policy allows no inline style or script: everything is a file of its own.
    inlineStylesheets: 'never',
    redirects: false,
  },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro's own mark in every content file, and nothing that anyone here could mend.
        checks: { moduleLevelDirective: false },
        // A style sheet of a few lines weighs less than what is said around it on the wire: small ones go together.
        output: { codeSplitting: { groups: STYLE_GROUPS } },
      },
    },
    plugins: [layerOrder()],
    cacheDir: '.cache/vite',
  },
  devToolbar: { enabled: false },
});
