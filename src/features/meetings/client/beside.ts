/** On a phone the agenda is folded below the text that is being written. */
const agenda = document.querySelector<HTMLDetailsElement>('details[data-beside]');
if (agenda && matchMedia('(width < 52rem)').matches) agenda.open = false;
