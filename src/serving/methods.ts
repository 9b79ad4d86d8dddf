/** Pages that take a form, by the route that Astro matched. Every other page knows GET and HEAD alone. */
const FORM_PAGES: ReadonlySet<string> = new Set(['/[...locale]/join']);

/** The methods that the page of a route knows, as they stand in an Allow header. */
export function methodsOf(route: string): readonly string[] {
  return FORM_PAGES.has(route) ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD'];
}
