import { CUES, cueTree, isDeniedChange, type Cue } from "@/lib/rubric/cues";
import { findTerms } from "@/lib/rubric/find-terms";
import { groupBy } from "@/lib/core/group-by";
import type { Token } from "@/lib/rubric/tokenize";

/** A word that tells how those around it are meant: tokens `from` to `to`, the latter left out. */
export interface FoundCue {
  readonly cue: Cue;
  readonly from: number;
  readonly to: number;
}

/** The cues of a text in its order, the longest at each place, none inside another. */
export function findCues(tokens: readonly Token[], text: string): FoundCue[] {
  const found: FoundCue[] = [];
  const byPlace = groupBy(findTerms(cueTree, tokens), ({ from }) => from);
  let last = 0;
  for (const [from, { start, lower }] of tokens.entries()) {
    if (from < last) continue;
    if (/n't$/.test(lower) || isDeniedChange(text.slice(start, start + 3))) {
      found.push({ cue: "negation", from, to: from + 1 });
      continue;
    }
    const hit = byPlace.get(from)?.reduce((best, other) => (other.to > best.to ? other : best));
    const cue = hit && CUES[hit.id];
    if (!cue) continue;
    found.push({ cue, from, to: hit.to });
    last = hit.to;
  }
  return found;
}
