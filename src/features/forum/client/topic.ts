/** Keeps an open topic up to date: marks it as read, and asks for new posts while somebody looks at it. */
import htmx from 'htmx.org';

/** Milliseconds between two looks: a talk among neighbours is no chat. */
const PAUSE = 30_000;

document.documentElement.dataset.instant = '';
setInterval(() => {
  const watcher = document.querySelector('[data-watcher]');
  if (watcher && document.visibilityState === 'visible') htmx.trigger(watcher, 'look');
}, PAUSE);
