/** Cuts one word into pieces. */
export interface WordModel {
  /**
   * Appends the ids of `text[start, end)`, and to `ends`, where it is given, the place in the UTF-8 bytes of the word at which each of
   * them ends. O(n log n) for n bytes at most.
   */
  segment(text: string, start: number, end: number, ids: number[], ends: number[] | null): void;
}
