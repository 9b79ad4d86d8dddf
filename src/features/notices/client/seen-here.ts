/** Says once that the page was seen. Where that does not arrive, its notices stay new: the next visit says it again. */
document.documentElement.dataset.instant = '';
const form = document.querySelector<HTMLFormElement>('form[data-seen-here]');
if (form) {
  const fields = Array.from(new FormData(form), ([name, value]) => [name, typeof value === 'string' ? value : '']);
  const body = new URLSearchParams(fields);
  void fetch(form.action, { method: 'POST', body, headers: { 'hx-request': 'true' } }).catch(() => undefined);
}
