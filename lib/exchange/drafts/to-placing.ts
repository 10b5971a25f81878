import { type Draft, EMPTY } from "@/lib/exchange/drafts/bodies";
import type { BodyOf } from "@/lib/exchange/open-item";
import type { Localized } from "@/lib/core/locale";

type Base = Pick<BodyOf<"matching">, "stem" | "hints" | "explanation">;

export interface PlacedCard {
  readonly prompt: Localized;
  /** The number of the target where it belongs. */
  readonly target: number;
  readonly feedback?: Localized;
}

/**
 * Cards that belong to targets: a matching item where each target has one card of its own, else categories. `targets` that no card
 * belongs to are wrong matches, or empty categories.
 */
export function toPlacing(
  base: Base,
  cards: readonly PlacedCard[],
  targets: readonly { readonly text: Localized; readonly feedback?: Localized }[],
  isSorting = new Set(cards.map(({ target }) => target)).size < cards.length,
): Draft {
  if (isSorting)
    return {
      kind: "categorise",
      body: {
        ...{ ...base, slips: [] },
        categories: targets.map(({ text }, index) => ({ id: `category-${index + 1}`, text })),
        cards: cards.map(({ prompt, target, feedback = EMPTY }, index) => ({
          ...{ id: `card-${index + 1}`, text: prompt, category: `category-${target + 1}`, feedback },
        })),
      },
    };
  return {
    kind: "matching",
    body: {
      ...{ ...base, slips: [] },
      pairs: cards.map(({ prompt, target, feedback }, index) => ({
        ...{ id: `pair-${index + 1}`, prompt, match: targets[target]?.text ?? EMPTY },
        feedback: feedback ?? targets[target]?.feedback ?? EMPTY,
      })),
      distractors: targets.flatMap(({ text, feedback = EMPTY }, target) =>
        cards.some((card) => card.target === target) ? [] : [{ id: `extra-${target + 1}`, match: text, feedback }],
      ),
    },
  };
}
