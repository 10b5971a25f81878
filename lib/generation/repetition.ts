/** The length of the pieces that are compared: shorter ones repeat in any good text. */
export const PIECE = 4;

/**
 * The share of the pieces of four tokens that stood in the text before (Welleck et al. 2019, https://arxiv.org/abs/1908.04319, §6.1,
 * "seq-rep-n"): 1 − distinct ÷ all. 0 for a text with fewer than four tokens.
 */
export function repeatedShare(tokens: readonly number[], length = PIECE): number {
  const count = tokens.length - length + 1;
  if (count <= 0) return 0;
  const pieces = new Set(Array.from({ length: count }, (_, at) => tokens.slice(at, at + length).join(" ")));
  return 1 - pieces.size / count;
}

/**
 * Where a text begins to go round: the shortest period p for which the last `rounds` × p tokens are one piece of p tokens, repeated.
 * @returns how long the piece is and where its first round begins, or nothing
 */
export function findLoop(tokens: readonly number[], rounds = 3): { period: number; start: number } | undefined {
  for (let period = 1; period * rounds <= tokens.length; period++) {
    let start = tokens.length - 1;
    while (start - period >= 0 && tokens[start] === tokens[start - period]) start--;
    const repeated = tokens.length - 1 - start;
    if (repeated >= period * (rounds - 1)) return { period, start: start + 1 - period };
  }
  return undefined;
}
