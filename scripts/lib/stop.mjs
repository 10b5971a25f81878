/** An expected failure: one sentence that says what is wrong and what to do. Scripts print it and exit with 1. */
export class Stop extends Error {}

const known = {
  ENOSPC: (path) => `The disk is full (${path}); free some space and run the same command again, nothing is lost.`,
  EDQUOT: (path) =>
    `The disk quota is used up (${path}); free some space and run the same command again, nothing is lost.`,
  EACCES: (path) =>
    `${path} may not be read or written by this user; give it back with chown, or run Warmup as the user who owns it.`,
  EPERM: (path) =>
    `${path} may not be changed by this user; give it back with chown, or run Warmup as the user who owns it.`,
  EROFS: (path) => `${path} is on a read-only disk; set DATA_DIR to a folder that can be written.`,
};

const fullDisk = /ENOSPC|no space left on device|disk quota exceeded|check free disk space|wrote only \d+ of \d+/i;

/** Whether the output of another program says that the disk is full. */
export function saysDiskFull(output) {
  return fullDisk.test(output);
}

/** The rows of an output from its first complaint on: what follows that is often long and beside the point. */
export function findComplaint(output, most = 25) {
  const rows = output.trim().split("\n");
  const first = rows.findIndex((row) => /\b(error|failed)\b/i.test(row));
  return (first < 0 ? rows.slice(-most) : rows.slice(first, first + most)).join("\n");
}

/**
 * The sentence for any error; undefined for a fault of our own, which deserves its stack.
 * @param {any} error
 * @returns {string | undefined}
 */
export function sentenceOf(error) {
  if (error instanceof Stop) return error.message;
  const code = error?.code ?? error?.cause?.code;
  const explain = known[code];
  if (explain) return explain(error.path ?? error.dest ?? "the data folder");
  if (saysDiskFull(String(error?.message))) return known.ENOSPC("the data folder");
  return undefined;
}

/** Ends a script after a failure: the sentence alone where there is one. */
export function fail(error) {
  const sentence = sentenceOf(error);
  process.stderr.write(
    sentence ? `\n✗ ${sentence}\n` : `\n✗ Warmup met an error of its own: ${error?.stack ?? error}\n`,
  );
  process.exit(1);
}
