import type { AstroIntegration } from 'astro';
import { NATIVE_PACKAGES } from './native-packages.ts';

/** Puts what the on-demand pages use of packages into the build: a start that loads a few files is a fast and small one. */
export function wholePages(): AstroIntegration {
  return {
    name: 'whole-pages',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        updateConfig({ vite: { ssr: { noExternal: true, external: NATIVE_PACKAGES } } });
      },
    },
  };
}
