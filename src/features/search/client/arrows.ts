/** Down and up arrows lead from the field through the answers and back; Tab goes the same way. */
export function moveByArrows(input: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [input, ...document.querySelectorAll<HTMLElement>('.answers:not([hidden]) li a')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = step === undefined || at < 0 ? undefined : stops[at + step];
    if (!next || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    next.focus();
  });
}
