/** Runs a training to its end where nobody asks how far it is. */
export function finish<T>(running: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = running.next();
    if (done) return value;
  }
}
