import { useTranslations } from "next-intl";
import { useFieldLabel } from "@/components/cms/use-field-label";
import type { Fate } from "@/lib/cms/exchange-schema";

const TONE = {
  whole: "bg-correct-soft text-correct",
  changed: "bg-caution-soft text-caution",
  "left-out": "bg-wrong-soft text-wrong",
} as const;

/** What became of one item, and why. */
export function FateLine({ fate: { item, title, fate, reasons } }: { readonly fate: Fate }) {
  const t = useTranslations("cms.exchange");
  const why = useTranslations("exchange.reasons");
  const labelOf = useFieldLabel();
  /** Places of texts are counted from 1: `choices.2.feedback`. */
  const inWords = (places: string) =>
    places
      .split(", ")
      .map((place) => labelOf(place.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) - 1 : step))))
      .join(", ");
  return (
    <div className="min-w-0 flex-1">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className={`rounded px-1.5 py-0.5 text-xs font-medium ${TONE[fate]}`}>{t(`fates.${fate}`)}</span>
        <span className="min-w-0 wrap-anywhere">{title || t("untitled")}</span>
        <code className="text-xs wrap-anywhere text-muted">{item}</code>
      </p>
      {reasons.length > 0 && (
        <ul className="mt-1 space-y-0.5 text-sm text-muted">
          {reasons.map(({ code, detail }) => (
            <li key={`${code} ${detail ?? ""}`} className="wrap-anywhere">
              {why.has(code as "unreadable")
                ? why(code as "unreadable", {
                    detail: code === "text-missing" ? inWords(detail ?? "") : (detail ?? ""),
                  })
                : code}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
