/** The folder that a build goes to: the demo's is one of its own. */
export function outDirOf({ DEMO }: Readonly<Record<string, string | undefined>>): string {
  return DEMO === '1' ? 'dist-demo' : 'dist';
}
