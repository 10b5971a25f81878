import { weighShares, type WeighedTurn } from "@/lib/interviews/weigh-shares";

/** A concept of whose questions less than this was earned was missed. */
const MISSED_BELOW = 0.6;

interface AskedTurn extends WeighedTurn {
  readonly concepts: readonly string[];
}

/** Concepts that an interview missed, each with the share that its questions earned, 0..1. */
export function missedConcepts(turns: readonly AskedTurn[]): ReadonlyMap<string, number> {
  const concepts = new Set(turns.flatMap((turn) => turn.concepts));
  return new Map(
    [...concepts].flatMap((concept) => {
      const { share } = weighShares(turns.filter((turn) => turn.concepts.includes(concept)));
      return share !== null && share < MISSED_BELOW ? [[concept, share] as const] : [];
    }),
  );
}
