import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import { defineConfig } from 'astro/config';
import { developmentLocals } from './scripts/development-locals.ts';
import { layerOrder } from './scripts/layer-order.ts';
import { readSettings } from './src/settings.ts';

const settings = readSettings(process.env);

export default defineConfig({
  site: settings.siteUrl,
  adapter: node({ mode: 'middleware' }),
  integrations: [mdx(), developmentLocals()],
  session: false,
  outDir: settings.demo ? 'dist-demo' : 'dist',
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
    build: { assetsInlineLimit: 0 },
    plugins: [layerOrder()],
    cacheDir: '.cache/vite',
  },
  devToolbar: { enabled: false },
});
