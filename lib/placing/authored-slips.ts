import * as z from "zod";
import { localId, localizedText } from "@/lib/items/contract";

/** Named mistakes: a card that was put into a place where it does not belong, both by the author's ids. */
export const authoredSlips = z
  .array(z.strictObject({ id: localId, card: localId, place: localId, feedback: localizedText }))
  .max(8)
  .default([]);
export type AuthoredSlip = z.output<typeof authoredSlips>[number];

/**
 * What is wrong with slips and ids, for the author. `home` gives the place where a card belongs (null: nowhere), or undefined for an
 * unknown card.
 */
export function slipProblems(
  slips: readonly AuthoredSlip[],
  places: readonly string[],
  home: (card: string) => string | null | undefined,
): { readonly path: (string | number)[]; readonly message: string }[] {
  return slips.flatMap(({ card, place }, index) => {
    const belongs = home(card);
    const message =
      belongs === undefined
        ? `there is no card "${card}"`
        : !places.includes(place)
          ? `there is no place "${place}"`
          : belongs === place
            ? `"${card}" belongs to "${place}": that is no mistake`
            : undefined;
    return message ? [{ path: ["slips", index], message }] : [];
  });
}
