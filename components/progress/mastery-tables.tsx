"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/progress/section";
import type { Locale } from "@/lib/core/locale";
import type { Progress } from "@/lib/progress/schema";
import type { Subjects } from "@/lib/progress/subjects";

interface MasteryTablesProps {
  readonly concepts: Progress["concepts"];
  readonly locale: Locale;
  readonly subjects: Subjects;
}

/** Mastery of each concept with evidence, one table per track. */
export function MasteryTables({ concepts, locale, subjects }: MasteryTablesProps) {
  const t = useTranslations("progress");
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  const weight = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const groups = [...subjects.tracks, { slug: undefined, title: t("concepts.other") }]
    .map((track) => ({ ...track, rows: concepts.filter(({ slug }) => subjects.concepts[slug]?.track === track.slug) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <Section title={t("concepts.title")}>
      <p className="mb-4 max-w-prose text-sm text-muted">{t("concepts.intro")}</p>
      {groups.map(({ slug, title, rows }) => (
        <table key={slug ?? "other"} className="mb-8 w-full table-fixed text-left text-sm">
          <caption className="mb-2 text-left text-base font-medium">{title}</caption>
          <thead className="text-muted">
            <tr className="border-b border-line">
              <th scope="col" className="py-2 pr-3 font-medium">
                {t("concepts.concept")}
              </th>
              <th scope="col" className="w-2/5 py-2 pr-3 font-medium">
                {t("concepts.mastery")}
              </th>
              <th scope="col" className="w-20 py-2 text-right font-medium" title={t("concepts.evidenceHint")}>
                {t("concepts.evidence")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ slug: concept, mastery, evidence }) => (
              <tr key={concept} className="border-b border-line">
                <th scope="row" className="py-2 pr-3 font-normal break-words">
                  {subjects.concepts[concept]?.name ?? concept}
                </th>
                <td className="py-2 pr-3">
                  <span className="flex items-center gap-2">
                    <MasteryBar value={mastery} />
                    <span className="w-11 shrink-0 text-right tabular-nums">{percent.format(mastery)}</span>
                  </span>
                </td>
                <td className="py-2 text-right text-muted tabular-nums">{weight.format(evidence)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Section>
  );
}

/** The number stands beside it, so the bar is silent. Drawn, not styled: its length is no style attribute. */
function MasteryBar({ value }: { readonly value: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none" className="h-1.5 min-w-0 flex-1">
      <rect width="100" height="6" rx="3" fill="var(--color-line)" />
      <rect width={Math.round(value * 100)} height="6" rx="3" fill="var(--color-accent)" />
    </svg>
  );
}
