/**
 * Shows the steps of a script: one line each with its seconds. On a terminal the line is there while the step works.
 * @param {import("node:tty").WriteStream | { write(text: string): unknown, isTTY?: boolean }} out
 */
export function showProgress(out = process.stdout) {
  const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;
  return {
    /**
     * @template T
     * @param {string} label
     * @param {(note: (text: string) => void) => Promise<T> | T} work `note` adds what came out of it
     * @returns {Promise<T>}
     */
    async step(label, work) {
      const start = performance.now();
      let remark = "";
      if (out.isTTY) out.write(`  … ${label}`);
      try {
        const result = await work((text) => (remark = ` (${text})`));
        out.write(`${out.isTTY ? "\r\x1b[2K" : ""}  ✓ ${label}${remark}, ${seconds(start)}\n`);
        return result;
      } catch (error) {
        if (out.isTTY) out.write("\r\x1b[2K");
        out.write(`  ✗ ${label}, ${seconds(start)}\n`);
        throw error;
      }
    },
    say: (text) => out.write(`${text}\n`),
  };
}
