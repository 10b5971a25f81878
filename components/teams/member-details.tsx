"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/core/locale";
import type { QuizNames } from "@/lib/quizzes/quiz-names";
import type { MemberProgress } from "@/lib/teams/schema";

interface MemberDetailsProps {
  readonly progress: NonNullable<MemberProgress["progress"]>;
  readonly names: QuizNames;
  readonly locale: Locale;
}

/** One member's chapters and concepts, side by side where there is room. */
export function MemberDetails({ progress: { chapters, concepts }, names, locale }: MemberDetailsProps) {
  const t = useTranslations("teams.progress");
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  if (chapters.length === 0) return <p className="text-sm text-muted">{t("noAnswers")}</p>;
  return (
    // As wide as the window, where the table around it is wider and scrolls.
    <div className="sticky left-0 grid w-[calc(100vw-2rem)] max-w-full gap-6 rounded-lg bg-surface p-3 text-sm sm:w-auto md:grid-cols-2">
      <Table
        caption={t("chapters")}
        heads={[t("chapter"), t("answered"), t("solved")]}
        rows={chapters.map(({ slug, answered, solved }) => [names.chapters[slug] ?? slug, answered, solved])}
      />
      <Table
        caption={t("concepts")}
        heads={[t("concept"), t("mastery")]}
        rows={concepts.map(({ slug, mastery }) => [names.concepts[slug] ?? slug, percent.format(mastery)])}
      />
    </div>
  );
}

interface TableProps {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly [string, ...(string | number)[]])[];
}

function Table({ caption, heads, rows }: TableProps) {
  return (
    <table className="w-full self-start text-left tabular-nums">
      <caption className="mb-1 text-left font-medium">{caption}</caption>
      <thead className="text-muted">
        <tr className="border-b border-line">
          {heads.map((head, index) => (
            <th key={head} scope="col" className={`py-1 font-normal ${index > 0 ? "pl-3 text-right" : ""}`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name} className="border-b border-line last:border-0">
            <th scope="row" className="py-1 font-normal wrap-anywhere">
              {name}
            </th>
            {cells.map((cell, index) => (
              <td key={index} className="py-1 pl-3 text-right">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
