import type { AstroIntegration } from 'astro';

/**
 * Keeps what Astro says while it serves out of the log: lines that are no JSON and name whole
 * addresses, with what was searched for. The outer server logs every error itself. The build speaks on.
 */
export function silentServer(): AstroIntegration {
  return {
    name: 'silent-server',
    hooks: {
      'astro:build:ssr': ({ manifest }) => {
        manifest.logLevel = 'silent';
      },
    },
  };
}
