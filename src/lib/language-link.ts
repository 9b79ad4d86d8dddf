/** On a page whose address changes while it stays open, the other language is asked what the address asks now. */
export function letLanguageFollow(): void {
  const link = document.querySelector<HTMLAnchorElement>('.site-header .language');
  link?.addEventListener('click', () => {
    link.search = location.search;
  });
}
