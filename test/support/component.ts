import { experimental_AstroContainer as Container } from 'astro/container';
import { getViteConfig } from 'astro/config';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll } from 'vitest';

type Rendered = Parameters<Container['renderToString']>[0];
type ConfigOf = (env: { command: 'serve'; mode: string }) => Promise<object>;

/** Renders components of ours as a page would, without the site around them; the words alone, in one line. */
export function useComponents() {
  let server: ViteDevServer;
  beforeAll(async () => {
    const quiet = {
      server: { middlewareMode: true, hmr: false, ws: false as const },
      optimizeDeps: { noDiscovery: true },
    };
    const configOf = getViteConfig(quiet, { configFile: false, logLevel: 'error' }) as ConfigOf;
    server = await createServer(await configOf({ command: 'serve', mode: 'test' }));
  });
  afterAll(() => server.close());
  return {
    async words(path: string, props: Record<string, unknown>): Promise<string> {
      const { default: component } = (await server.ssrLoadModule(path)) as { default: Rendered };
      const locals = { locale: 'de' } as App.Locals;
      const html = await (await Container.create()).renderToString(component, { props, locals });
      return html.replaceAll(/<style.*?<\/style>|<[^>]+>/gs, ' ').replaceAll(/\s+/g, ' ');
    },
  };
}
