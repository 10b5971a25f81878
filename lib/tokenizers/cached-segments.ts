import type { WordModel } from "@/lib/tokenizers/word-model";

const SLOTS = 1 << 16;
/** Longer words hardly come twice. */
const MOST_UNITS = 256;
/** When so many characters or ids are kept, all of them are forgotten: 12 MB at most. */
const MOST_KEPT = 1 << 21;
const MOST_IDS_KEPT = 1 << 21;
const FIRST_KEPT = 1 << 14;

/**
 * The ids of words, kept for those that come again. Every word has one place, where a newcomer takes it from the last: memory has a
 * bound, and no text makes it slow.
 */
export function cacheSegments(model: WordModel): (text: string, start: number, end: number, ids: number[]) => void {
  let units = new Uint16Array(FIRST_KEPT);
  let kept = new Int32Array(FIRST_KEPT);
  let [unitsUsed, idsUsed] = [0, 0];
  /** Of each slot: hash, where its units and ids begin, how many of each. Without units it is free. */
  const hashes = new Int32Array(SLOTS);
  const unitStarts = new Int32Array(SLOTS);
  const idStarts = new Int32Array(SLOTS);
  const lengths = new Uint16Array(SLOTS);
  const idCounts = new Uint16Array(SLOTS);

  const isSame = (text: string, start: number, length: number, from: number) => {
    for (let index = 0; index < length; index++)
      if (units[from + index] !== text.charCodeAt(start + index)) return false;
    return true;
  };
  const makeRoom = (length: number, count: number) => {
    if (unitsUsed + length > MOST_KEPT || idsUsed + count > MOST_IDS_KEPT) {
      lengths.fill(0);
      [unitsUsed, idsUsed] = [0, 0];
    }
    if (unitsUsed + length > units.length) {
      const larger = new Uint16Array(Math.min(MOST_KEPT, units.length * 4));
      larger.set(units);
      units = larger;
    }
    if (idsUsed + count > kept.length) {
      const larger = new Int32Array(Math.min(MOST_IDS_KEPT, kept.length * 4));
      larger.set(kept);
      kept = larger;
    }
  };

  return (text, start, end, ids) => {
    const length = end - start;
    if (length > MOST_UNITS) return model.segment(text, start, end, ids, null);
    let hash = length;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
    const slot = hash & (SLOTS - 1);
    if (lengths[slot] === length && hashes[slot] === hash && isSame(text, start, length, unitStarts[slot] as number)) {
      const from = idStarts[slot] as number;
      const to = from + (idCounts[slot] as number);
      for (let index = from; index < to; index++) ids.push(kept[index] as number);
      return;
    }
    const first = ids.length;
    model.segment(text, start, end, ids, null);
    const count = ids.length - first;
    makeRoom(length, count);
    hashes[slot] = hash;
    lengths[slot] = length;
    unitStarts[slot] = unitsUsed;
    idStarts[slot] = idsUsed;
    idCounts[slot] = count;
    for (let at = start; at < end; at++) units[unitsUsed++] = text.charCodeAt(at);
    for (let index = first; index < ids.length; index++) kept[idsUsed++] = ids[index] as number;
  };
}
