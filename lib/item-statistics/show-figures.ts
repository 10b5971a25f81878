import { medianOf } from "@/lib/item-statistics/moments";
import { MIN_ANSWERS, MIN_RATED, type Figures } from "@/lib/item-statistics/schema";

/** Medians of fewer items say nothing about their kind. */
const MIN_ITEMS = 5;

/** The figures without those that too few answers stand behind; counts stay, so that a reader sees how many are lacking. */
export function showFigures(figures: Figures): Figures {
  const { answers, timed, rated } = figures;
  return {
    ...figures,
    ...(answers < MIN_ANSWERS && { facility: null, deviation: null, guess: null }),
    ...(timed < MIN_ANSWERS && { medianMs: null }),
    ...(rated < MIN_RATED && { discrimination: null, efficiency: null, working: null }),
  };
}

/** The usual time of a kind: the median over its items' medians; null where fewer than five have one. */
export function usualTime(items: readonly Pick<Figures, "timed" | "medianMs">[]): number | null {
  const medians = items.flatMap(({ timed, medianMs }) => (timed < MIN_ANSWERS || medianMs === null ? [] : [medianMs]));
  return medians.length < MIN_ITEMS ? null : medianOf(medians);
}
