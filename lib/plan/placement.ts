import type { Rng } from "@/lib/core/rng";

export const PLACEMENT_ITEMS = { least: 12, most: 20, perTrack: 4 } as const;

/** Kinds that take long, or that the learner marks himself: what they show would cost more than it tells. */
export const PLACEMENT_LEAVES_OUT: readonly string[] = ["open", "code"];

/** A placement can be taken again after three weeks; sooner it would measure what is remembered of the last one. */
export const REPEAT_AFTER_DAYS = 21;

export interface PlacementItem {
  readonly id: string;
  readonly track: string;
  readonly questions: readonly string[];
  readonly concepts: readonly string[];
  readonly difficulty: number;
}

/** How many items a placement over so many tracks asks: four a track, at least 12, at most 20. */
export function placementSize(tracks: number): number {
  const { least, most, perTrack } = PLACEMENT_ITEMS;
  return Math.min(most, Math.max(least, tracks * perTrack));
}

/**
 * Draws the items of a placement, spread over tracks, then questions (items of one question give each other away), then concepts, then
 * difficulties; the rng breaks ties alone, so the same rng draws the same items. All items where there are fewer than the size asks.
 * They come in order of difficulty: an easy beginning scares nobody off.
 */
export function drawPlacement(items: readonly PlacementItem[], rng: Rng): string[] {
  const rest = rng.shuffle(items.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  const size = Math.min(rest.length, placementSize(new Set(items.map(({ track }) => track)).size));
  const uses = new Map<string, number>();
  const used = (kind: string, names: readonly string[]) =>
    names.reduce((sum, name) => sum + (uses.get(`${kind} ${name}`) ?? 0), 0);
  const costsOf = (item: PlacementItem) => [
    used("track", [item.track]),
    used("question", item.questions),
    used("concept", item.concepts) / Math.max(1, item.concepts.length),
    used("difficulty", [String(item.difficulty)]),
  ];
  const drawn: PlacementItem[] = [];
  while (drawn.length < size) {
    const costs = rest.map(costsOf);
    const best = costs.reduce((least, cost, index) => (isLess(cost, costs[least]!) ? index : least), 0);
    const [item] = rest.splice(best, 1);
    drawn.push(item!); // the size is no larger than the list
    const { track, questions, concepts, difficulty } = item!;
    for (const [kind, names] of Object.entries({
      ...{ track: [track], question: questions, concept: concepts },
      difficulty: [String(difficulty)],
    })) {
      for (const name of names) uses.set(`${kind} ${name}`, (uses.get(`${kind} ${name}`) ?? 0) + 1);
    }
  }
  return drawn.toSorted((a, b) => a.difficulty - b.difficulty).map(({ id }) => id);
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((cost, index) => cost !== b[index]);
  return at >= 0 && a[at]! < b[at]!;
}
