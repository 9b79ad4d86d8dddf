import type { Settings } from '../src/settings.ts';

/** The folder that a build goes to: the demo's is one of its own. */
export function outDirOf(settings: Pick<Settings, 'demo'>): string {
  return settings.demo ? 'dist-demo' : 'dist';
}
