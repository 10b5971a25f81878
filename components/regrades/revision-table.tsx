import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/core/locale";
import type { RegradeOverview } from "@/lib/regrades/schema";

interface RevisionTableProps {
  readonly locale: Locale;
  readonly revisions: RegradeOverview["revisions"];
}

/** The revisions that learners have seen, with how many answers they got and how many are marked by their key now. */
export function RevisionTable({ locale, revisions }: RevisionTableProps) {
  const t = useTranslations("regrades.revisions");
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const number = new Intl.NumberFormat(locale);
  return (
    <div role="region" aria-label={t("caption")} tabIndex={0} className="mb-6 overflow-x-auto">
      <table className="w-full text-sm">
        <caption className="sr-only">{t("caption")}</caption>
        <thead className="text-left text-muted">
          <tr className="border-b border-line">
            {(["number", "status", "published", "note"] as const).map((name) => (
              <th key={name} scope="col" className="py-2 pr-4 font-medium whitespace-nowrap">
                {t(name)}
              </th>
            ))}
            {(["attempts", "marked"] as const).map((name) => (
              <th key={name} scope="col" className="py-2 pl-4 text-right font-medium whitespace-nowrap">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {revisions.map((revision) => (
            <tr key={revision.number} className="border-b border-line">
              <th scope="row" className="py-2 pr-4 text-left font-medium tabular-nums">
                {revision.number}
              </th>
              <td className="py-2 pr-4 whitespace-nowrap">{t(`is.${revision.status}`)}</td>
              <td className="py-2 pr-4 whitespace-nowrap">
                {revision.publishedAt ? date.format(new Date(revision.publishedAt)) : "–"}
              </td>
              <td className="min-w-40 py-2 pr-4 break-words">{revision.note ?? "–"}</td>
              <td className="py-2 pl-4 text-right tabular-nums">{number.format(revision.attempts)}</td>
              <td className="py-2 pl-4 text-right tabular-nums">{number.format(revision.marked)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
