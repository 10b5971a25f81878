import { CUES, cueTree, HEARSAY, isDeniedChange, type Cue } from "@/lib/rubric/cues";
import { findTerms } from "@/lib/rubric/find-terms";
import { groupBy } from "@/lib/core/group-by";
import type { Token } from "@/lib/rubric/tokenize";

/** A word that tells how those around it are meant: tokens `from` to `to`, the latter left out. */
export interface FoundCue {
  readonly cue: Cue;
  readonly from: number;
  readonly to: number;
}

/** 不对 that is a clause of its own takes back what stands before it. */
const LONE = /^不对$|^错了$|^wait$/;

/** The cues of a text in its order, the longest at each place, none inside another. */
export function findCues(tokens: readonly Token[], text: string): FoundCue[] {
  const found: FoundCue[] = [];
  const byPlace = groupBy([...findTerms(cueTree, tokens), ...findHearsay(tokens, text)], ({ from }) => from);
  let last = 0;
  for (const [from, { start, lower }] of tokens.entries()) {
    if (from < last) continue;
    const hit = byPlace.get(from)?.reduce((best, other) => (other.to > best.to ? other : best));
    // "isn't needed" is a longer cue of its own.
    const isDenial = /n't$/.test(lower) && (hit?.to ?? 0) <= from + 1;
    if (isDenial || isDeniedChange(text.slice(start, start + 3))) {
      found.push({ cue: "negation", from, to: from + 1 });
      continue;
    }
    if ((!hit && !isLone(tokens, from, text)) || asksWhether(tokens, from)) continue;
    const to = hit?.to ?? from + 1;
    const cue = isLone(tokens, from, text) ? "withdrawal" : hit && CUES[hit.id];
    if (cue) found.push({ cue, from, to });
    last = to;
  }
  return found;
}

/** 冻不冻, 装不装得下: 不 between two equal characters denies nothing. */
function asksWhether(tokens: readonly Token[], at: number): boolean {
  const [before, own, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (own?.key !== "不" || before?.key !== behind?.key) return false;
  return own.before === "joined" && behind?.before === "joined";
}

/** Whether the clause that begins here is nothing but 不对. */
function isLone(tokens: readonly Token[], from: number, text: string): boolean {
  if (tokens[from]?.before !== "clause" || from === 0) return false;
  let to = from + 1;
  while (to < tokens.length && to - from < 3 && tokens[to]?.before !== "clause") to++;
  const last = tokens[to - 1];
  return last !== undefined && LONE.test(text.slice(tokens[from].start, last.end).toLowerCase());
}

const HEARSAY_ID = CUES.indexOf("hearsay");

function findHearsay(tokens: readonly Token[], text: string) {
  return HEARSAY.flatMap((pattern) => {
    let at = 0;
    return Array.from(text.matchAll(pattern), ({ 0: words, index }) => {
      while (at < tokens.length && (tokens[at]?.end ?? 0) <= index) at++;
      const from = at;
      let to = from;
      while (to < tokens.length && (tokens[to]?.start ?? 0) < index + words.length) to++;
      return { id: HEARSAY_ID, from, to };
    });
  });
}
