/** npm hands a Ctrl+C on that the terminal has sent to us already: so close together they are one. */
const ECHO = 500;

/** Ends the program on SIGINT or SIGTERM when `stop` has done its work; on a second signal at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let first: number | undefined;
  const hear = () => {
    if (first !== undefined && performance.now() - first > ECHO) process.exit(1);
    if (first !== undefined) return;
    first = performance.now();
    void stop().then(() => process.exit(0));
  };
  process.on('SIGINT', hear).on('SIGTERM', hear);
}
