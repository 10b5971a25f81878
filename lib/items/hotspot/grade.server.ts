import "server-only";
import type { Localized } from "@/lib/core/locale";
import type { Grader } from "@/lib/items/contract";
import type { Answer, Resolved, Review } from "@/lib/items/hotspot/type";

const markAt = ({ marks }: Resolved, key: string) => marks.find(({ at }) => at === key);

/** What stands at a place: a box's text, or a line of code with its number. */
function textAt({ place }: Resolved, key: string): Localized {
  if (place.form === "diagram") return place.boxes.find(({ id }) => id === key)!.text; // every spot is a box
  const line = place.code.split("\n")[Number(key) - 1]!.trim().replaceAll("`", "'");
  return { zh: `${key}：\`${line}\``, en: `${key}: \`${line}\`` };
}

export const grader: Grader<Resolved, Answer, Review> = {
  /** The share that the author gave to the place; 0 for a place without one. */
  grade(resolved, { spot: chosen }) {
    if (chosen === "") return { status: "unanswered" };
    const spot = resolved.spots.find(({ id }) => id === chosen);
    if (!spot) return { status: "invalid", code: "unknown-spot" };
    const mark = markAt(resolved, spot.key);
    const slips = mark && mark.share < 1 ? [mark.id] : [];
    const earned = mark?.share ?? 0;
    return { status: "graded", earned, possible: 1, evidence: "server", ...(slips.length > 0 && { slips }) };
  },
  toReview(resolved, answer, locale, render) {
    const spot = resolved.spots.find(({ id }) => id === answer?.spot);
    const mark = spot && markAt(resolved, spot.key);
    return {
      explanation: render(resolved.explanation[locale]),
      chosen: spot
        ? { share: mark?.share ?? 0, feedback: render((mark?.feedback ?? resolved.elsewhere)[locale]) }
        : null,
      right: resolved.spots.flatMap(({ id, key }) => {
        const right = markAt(resolved, key);
        return right?.share === 1 ? [{ spot: id, feedback: render(right.feedback[locale]) }] : [];
      }),
    };
  },
  reference: (resolved) => ({ spot: resolved.spots.find(({ key }) => markAt(resolved, key)?.share === 1)!.id }), // the schema requires one
  options: (resolved) =>
    resolved.spots.map(({ key }) => ({
      ...{ key, text: textAt(resolved, key), isRight: markAt(resolved, key)?.share === 1 },
    })),
  taken: ({ spots }, { spot }) => spots.flatMap(({ id, key }) => (id === spot ? [key] : [])),
  /** Every place equally likely: the sum of all shares ÷ the number of places. */
  guessScore: ({ marks, spots }) => marks.reduce((sum, { share }) => sum + share, 0) / spots.length,
};
