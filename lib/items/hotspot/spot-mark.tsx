import { useTranslations } from "next-intl";
import type { Review } from "@/lib/items/hotspot/type";

/** What became of a spot: chosen and right, right though not chosen, partly right, wrong; undefined where there is nothing to say. */
export function verdictAt(spot: string, chosen: string, review: Review | undefined) {
  if (!review) return undefined;
  const isRight = review.right.some((right) => right.spot === spot);
  if (isRight) return spot === chosen ? "found" : "missed";
  return spot === chosen ? (review.chosen?.share ? "near" : "notHere") : undefined;
}
type SpotVerdict = NonNullable<ReturnType<typeof verdictAt>>;

export const SPOT_TONE: Readonly<Record<SpotVerdict, string>> = {
  found: "border-correct bg-correct-soft",
  missed: "border-correct bg-correct-soft",
  near: "border-caution bg-caution-soft",
  notHere: "border-wrong bg-wrong-soft",
};
const SIGN = { found: "✓", missed: "✓", near: "◐", notHere: "✗" } as const;
const COLOUR = { found: "text-correct", missed: "text-correct", near: "text-caution", notHere: "text-wrong" } as const;

/** Says it in words and by a sign, never by colour alone. */
export function SpotMark({ verdict }: { readonly verdict: SpotVerdict }) {
  const t = useTranslations("items.hotspot");
  return (
    <span className={`font-sans text-sm font-medium whitespace-nowrap ${COLOUR[verdict]}`}>
      <span aria-hidden="true">{SIGN[verdict]} </span>
      {t(verdict)}
    </span>
  );
}
