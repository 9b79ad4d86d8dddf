import type { ViteUserConfig } from 'astro';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/** The cascade of the site: what stands later wins. */
const ORDER = '@layer reset, tokens, base, layout, components, utilities;';

/**
 * Declares the order of the cascade layers before every piece of CSS. Bundlers put the styles of
 * components wherever they like, and the first mention of a layer fixes its place.
 */
export function layerOrder(): Plugin {
  return {
    name: 'layer-order',
    enforce: 'pre',
    transform(code, id) {
      return /\.css(\?|$)/.test(id) && !id.includes('url') ? `${ORDER}\n${code}` : undefined;
    },
  };
}
