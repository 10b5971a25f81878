import { useFormatter, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { ItemUsesPanel } from "@/components/cms/bank/item-uses-panel";
import { STATUS_TONE } from "@/components/cms/status-chip";
import type { BankRow as Row } from "@/lib/cms/bank-schema";
import type { Locale } from "@/lib/core/locale";

interface BankRowProps {
  readonly row: Row;
  readonly locale: Locale;
  readonly chapter: string;
  readonly isChosen: boolean;
  onChosen(isChosen: boolean): void;
}

/** One item as it stands. On a phone its parts stand below each other. */
export function BankRow({ row, locale, chapter, isChosen, onChosen }: BankRowProps) {
  const t = useTranslations("cms.bank");
  const kindName = useTranslations("practice.kinds");
  const format = useFormatter();
  const usesId = useId();
  const [isOpen, setOpen] = useState(false);
  const { itemId, kind, statistics } = row;
  const title = row.title[locale] || row.title[locale === "zh" ? "en" : "zh"];
  const facts = [
    chapter,
    kind && kindName.has(kind as "open") ? kindName(kind as "open") : kind,
    row.difficulty && t("difficulty", { level: row.difficulty }),
    row.use === "assessment" && t("uses.assessment"),
    row.author,
    format.dateTime(new Date(row.changedAt), { dateStyle: "medium" }),
    row.reviewOn && t("reviewOn", { day: row.reviewOn }),
  ].filter(Boolean);
  return (
    <li className="py-2.5">
      <div className="flex items-start gap-3">
        <label className="-m-2 grid size-9 shrink-0 cursor-pointer place-items-center">
          <input
            type="checkbox"
            checked={isChosen}
            aria-label={t("choose", { item: title || itemId })}
            onChange={(event) => onChosen(event.target.checked)}
            className="size-4 accent-accent"
          />
        </label>
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
            <a
              href={`/${locale}/cms/items/${itemId}`}
              className="font-medium wrap-anywhere underline-offset-4 hover:text-accent hover:underline"
            >
              {title || t("untitled")}
            </a>
            <code className="text-xs wrap-anywhere text-muted">{itemId}</code>
          </p>
          <p className="mt-0.5 text-sm text-muted">{facts.join(" · ")}</p>
          {row.tags.length > 0 && (
            <p className="mt-1 flex flex-wrap gap-1 text-xs">
              {row.tags.map((tag) => (
                <span key={tag} className="rounded border border-line px-1.5 text-muted">
                  {tag}
                </span>
              ))}
            </p>
          )}
        </div>
        <div className="flex shrink-0 flex-col items-end gap-1 text-xs">
          <span className={`rounded px-1.5 py-0.5 font-medium ${STATUS_TONE[row.status]}`}>
            {t(`states.${row.status}`)}
            {row.number !== null && ` · ${row.number}`}
          </span>
          {row.language !== "complete" && <span className="text-caution">{t(`languages.${row.language}`)}</span>}
          {statistics && (
            <a
              href={`/${locale}/cms/items/${itemId}/statistics`}
              className="text-right tabular-nums text-muted underline-offset-4 hover:text-accent hover:underline"
            >
              {t("answers", { count: statistics.attempts })}
              {statistics.facility !== null && ` · ${format.number(statistics.facility, { style: "percent" })}`}
              {statistics.discrimination !== null && ` · D ${statistics.discrimination.toFixed(2)}`}
              {statistics.flags.length > 0 && (
                <span className="ml-1 text-caution">{t("flags", { count: statistics.flags.length })}</span>
              )}
            </a>
          )}
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={usesId}
            aria-label={t("whereUsedOf", { item: title || itemId })}
            onClick={() => setOpen(!isOpen)}
            className="min-h-6 text-muted underline underline-offset-4 hover:text-accent"
          >
            {t("whereUsed")}
          </button>
        </div>
      </div>
      <div id={usesId}>{isOpen && <ItemUsesPanel itemId={itemId} locale={locale} />}</div>
    </li>
  );
}
