import { dayNumber, dayOfNumber } from "@/lib/core/local-day";
import type { PlanFacts } from "@/lib/plan/plan-facts";
import { PLACEMENT_LEAVES_OUT, placementSize, REPEAT_AFTER_DAYS, type PlacementItem } from "@/lib/plan/placement";
import { summarisePlacement } from "@/lib/plan/placement-result";
import type { Placement } from "@/lib/plan/schema";

type Facts = Pick<PlanFacts, "draw" | "items" | "chapters" | "tracks" | "answers">;

/** Items that a placement can ask, each with the track of its chapter. */
export function placementItems({ items, chapters }: Pick<Facts, "items" | "chapters">): PlacementItem[] {
  const trackOf = new Map(chapters.map(({ slug, track }) => [slug, track]));
  return items.flatMap((item) => {
    const track = trackOf.get(item.chapter);
    return track && !PLACEMENT_LEAVES_OUT.includes(item.kind) ? [{ ...item, track }] : [];
  });
}

/**
 * Where a placement stands, read from the answers since it began: the first answer to each of its items counts. It is done when every
 * item was answered or the learner closed it.
 * @param begunOn the local day on which it began
 */
export function describePlacement(facts: Facts, begunOn: string | null): Placement {
  const { draw, tracks, answers } = facts;
  const known = placementItems(facts);
  const inTracks = new Set(known.map(({ track }) => track));
  const offer = {
    items: Math.min(known.length, placementSize(inTracks.size)),
    ...{ tracks: inTracks.size, allTracks: tracks.length },
  };
  if (!draw || begunOn === null) return { state: "offered", items: [], offer, results: [], again: null };

  const begun = new Date(draw.begun);
  const trackOf = new Map(known.map(({ id, track }) => [id, track]));
  // What was retired since can be answered no more.
  const asked = draw.items.filter((id) => trackOf.has(id));
  const first = new Map(
    answers
      .filter(({ at }) => at >= begun)
      .toSorted((a, b) => b.at.getTime() - a.at.getTime())
      .map(({ itemId, share }) => [itemId, share]),
  );
  const given = asked.flatMap((itemId) => {
    const share = first.get(itemId);
    return share === undefined ? [] : [{ itemId, share, track: trackOf.get(itemId)! }]; // asked items have a track
  });
  const isOver = draw.ended !== null || given.length === asked.length;
  const isEmpty = given.length === 0;
  return {
    state: !isOver ? "open" : isEmpty ? "declined" : "done",
    items: asked.map((itemId) => ({ itemId, isAnswered: first.has(itemId) })),
    offer,
    results: summarisePlacement(given, tracks),
    again: isOver && !isEmpty ? dayOfNumber(dayNumber(begunOn) + REPEAT_AFTER_DAYS) : null,
  };
}
