import type { WordModel } from "@/lib/tokenizers/word-model";

const SLOTS = 1 << 15;
/** Longer words are rare, and words that make more pieces rarer. */
const MOST_UNITS = 16;
const MOST_IDS = 8;

/**
 * The ids of words, kept for those that come again. Every word has one place, where a newcomer takes it from the last: memory is
 * fixed (2 MB) and no text makes it slow.
 */
export function cacheSegments(model: WordModel): (text: string, start: number, end: number, ids: number[]) => void {
  const lengths = new Uint8Array(SLOTS);
  const units = new Uint16Array(SLOTS * MOST_UNITS);
  const idCounts = new Uint8Array(SLOTS);
  const kept = new Int32Array(SLOTS * MOST_IDS);
  return (text, start, end, ids) => {
    const length = end - start;
    if (length > MOST_UNITS) return model.segment(text, start, end, ids, null);
    let hash = length;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const from = slot * MOST_IDS;
    if (lengths[slot] === length && isSame(text, start, length, units, slot * MOST_UNITS)) {
      const count = idCounts[slot] as number;
      for (let index = 0; index < count; index++) ids.push(kept[from + index] as number);
      return;
    }
    const first = ids.length;
    model.segment(text, start, end, ids, null);
    const count = ids.length - first;
    if (count > MOST_IDS) return;
    lengths[slot] = length;
    idCounts[slot] = count;
    for (let index = 0; index < length; index++) units[slot * MOST_UNITS + index] = text.charCodeAt(start + index);
    for (let index = 0; index < count; index++) kept[from + index] = ids[first + index] as number;
  };
}

function isSame(text: string, start: number, length: number, units: Uint16Array, from: number): boolean {
  for (let index = 0; index < length; index++) if (units[from + index] !== text.charCodeAt(start + index)) return false;
  return true;
}
