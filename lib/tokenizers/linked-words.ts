/** In the place of a neighbour at either end of a word. */
export const NONE = -1;
/** In the place of a step that never came. */
export const NEVER = 0x7fffffff;

/** Neighbours of every place within its word, and the word itself. */
export function link(offsets: Int32Array, length: number) {
  const next = new Int32Array(length);
  const previous = new Int32Array(length);
  const wordOf = new Int32Array(length);
  for (let word = 0; word + 1 < offsets.length; word++) {
    const [start, end] = [offsets[word]!, offsets[word + 1]!];
    for (let at = start; at < end; at++) {
      next[at] = at + 1 < end ? at + 1 : NONE;
      previous[at] = at > start ? at - 1 : NONE;
      wordOf[at] = word;
    }
  }
  return { next, previous, wordOf };
}
