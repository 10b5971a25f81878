import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/core/locale";
import type { QuizNames } from "@/lib/quizzes/quiz-names";
import type { Insights } from "@/lib/teams/insights-schema";

interface HeatMapProps {
  readonly chapters: Insights["chapters"];
  readonly names: QuizNames;
  readonly locale: Locale;
}

/** More than this cannot be reached by answers that the server marks (lib/progress/mastery.ts). */
const FULL = 5 / 6;

/** A row of cells for each chapter, one cell a concept; the same as a table below it, for whoever reads numbers. */
export function HeatMap({ chapters, names, locale }: HeatMapProps) {
  const t = useTranslations("teams.insights");
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  if (chapters.length === 0) return <p className="text-muted">{t("heatNone")}</p>;
  const nameOf = (slug: string) => names.concepts[slug] ?? slug;
  return (
    <>
      <div aria-hidden="true" className="mb-6 space-y-3">
        {chapters.map(({ slug, concepts }) => (
          <div key={slug} className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[12rem_1fr]">
            <span className="text-sm">{names.chapters[slug] ?? slug}</span>
            <span className="flex flex-wrap gap-1">
              {concepts.map(({ slug: concept, mastery }) => (
                <span
                  key={concept}
                  title={`${nameOf(concept)}: ${mastery === null ? t("tooFew") : percent.format(mastery)}`}
                  className="size-6 rounded-sm border border-edge"
                  style={{ background: mastery === null ? HATCHED : shade(mastery) }}
                />
              ))}
            </span>
          </div>
        ))}
      </div>
      {/* It scrolls sideways, so the keyboard must reach it. */}
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("table")}>
        <table className="w-full border-collapse text-left tabular-nums">
          <thead className="text-sm text-muted">
            <tr className="border-b border-line">
              {(["chapter", "concept", "members", "mastery"] as const).map((name) => (
                <th key={name} scope="col" className="py-2 pr-4 align-bottom font-medium">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          {chapters.map(({ slug, concepts }) => (
            <tbody key={slug}>
              {concepts.map((concept, index) => (
                <tr key={concept.slug} className="border-b border-line align-baseline">
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={concepts.length} className="min-w-28 py-1.5 pr-4 font-medium">
                      {names.chapters[slug] ?? slug}
                    </th>
                  )}
                  <th scope="row" className="py-1.5 pr-4 font-normal">
                    {nameOf(concept.slug)}
                  </th>
                  <td className="py-1.5 pr-4">{concept.members}</td>
                  <td className="py-1.5 pr-4">
                    {concept.mastery === null ? (
                      <span className="text-sm text-muted">{t("tooFew")}</span>
                    ) : (
                      percent.format(concept.mastery)
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
}

const HATCHED =
  "repeating-linear-gradient(45deg, transparent 0 3px, color-mix(in oklab, var(--color-edge) 60%, transparent) 3px 4px)";

const shade = (mastery: number): string =>
  `color-mix(in oklab, var(--color-accent) ${Math.round(100 * Math.min(1, mastery / FULL))}%, var(--color-bg))`;
