import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EvidenceList } from "@/components/interviews/evidence-list";
import { RichText } from "@/components/ui/rich-text";
import type { Locale } from "@/lib/core/locale";
import type { RubricMarks } from "@/lib/interviews/schema";
import type { SecondJudges } from "@/lib/interviews/second-judges-schema";
import type { JudgedAnswer } from "@/lib/judges/contract";
import { differ, differOnMisconception } from "@/lib/judges/compare-marks";

interface JudgeTableProps {
  readonly question: SecondJudges["question"];
  readonly texts: JudgedAnswer["texts"];
  /** One column each; the matcher first. */
  readonly judges: readonly RubricMarks[];
}

/** Point by point what each judge found, by which words, and where they differ. Of misconceptions those that one of them saw. */
export function JudgeTable({ question, texts, judges }: JudgeTableProps) {
  const t = useTranslations("secondJudges");
  const locale = useLocale() as Locale; // the routes know no other
  const seen = question.misconceptions.filter(({ id }) =>
    judges.some(({ misconceptions }) => misconceptions.some((one) => one.id === id && one.raised)),
  );
  return (
    <table className="w-full table-fixed border-collapse text-left text-[0.95rem]">
      <caption className="sr-only">{t("table")}</caption>
      <thead>
        <tr className="border-b border-line align-bottom">
          {judges.map(({ judge }) => (
            <th key={judge.name} scope="col" className="py-2 pr-2 text-sm font-medium text-muted">
              {t(`judges.${judge.name}`)}
            </th>
          ))}
        </tr>
        <tr className="border-b border-line">
          {judges.map(({ judge, share }) => (
            <td key={judge.name} className="py-2 pr-2">
              <span className="sr-only">{t("share")} </span>
              <span className="font-medium tabular-nums">{t("shareOf", { share })}</span>
            </td>
          ))}
        </tr>
      </thead>
      {question.points.map(({ id, html }) => (
        <Group
          key={id}
          columns={judges.length}
          isDifferent={differ(judges, id)}
          title={<RichText html={html[locale]} />}
        >
          <tr>
            {judges.map(({ judge, points }) => {
              const found = points.find((point) => point.id === id);
              return (
                <td key={judge.name} className="pr-2 align-top font-medium">
                  {t(found ? `status.${found.status}` : "unknown")}
                  {found?.hedged && <span className={locale === "en" ? "ml-1" : ""}>{t("hedged")}</span>}
                </td>
              );
            })}
          </tr>
          <Evidence columns={judges.length}>
            {judges.map(({ judge, points }) => {
              const found = points.find((point) => point.id === id);
              return found && <EvidenceList key={judge.name} judge={judge.name} found={found} texts={texts} />;
            })}
          </Evidence>
        </Group>
      ))}
      {seen.map(({ id, html }) => (
        <Group
          key={id}
          columns={judges.length}
          isDifferent={differOnMisconception(judges, id)}
          title={
            <>
              <span className="text-sm text-muted">{t("misconception")}</span>
              <RichText html={html[locale]} />
            </>
          }
        >
          <tr>
            {judges.map(({ judge, misconceptions }) => {
              const found = misconceptions.find((one) => one.id === id);
              return (
                <td key={judge.name} className="pr-2 align-top font-medium">
                  {t(found ? (found.raised ? "raised" : "notRaised") : "unknown")}
                </td>
              );
            })}
          </tr>
          <Evidence columns={judges.length}>
            {judges.map(({ judge, misconceptions }) => {
              const found = misconceptions.find((one) => one.id === id);
              return found && <EvidenceList key={judge.name} judge={judge.name} found={found} texts={texts} />;
            })}
          </Evidence>
        </Group>
      ))}
    </table>
  );
}

interface GroupProps {
  readonly columns: number;
  readonly isDifferent: boolean;
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** The rows of one point below its text, which is as wide as the table: three columns of text would not fit a phone. */
function Group({ columns, isDifferent, title, children }: GroupProps) {
  const t = useTranslations("secondJudges");
  return (
    <tbody className="border-b border-line">
      <tr>
        <th scope="rowgroup" colSpan={columns} className="pt-3 pb-1 font-normal">
          {title}
          {isDifferent && (
            <p className="mt-1 w-fit rounded-md bg-caution-soft px-2 py-0.5 text-sm text-caution">{t("differs")}</p>
          )}
        </th>
      </tr>
      {children}
    </tbody>
  );
}

function Evidence({ columns, children }: { readonly columns: number; readonly children: ReactNode }) {
  return (
    <tr>
      <td colSpan={columns} className="pb-3">
        {children}
      </td>
    </tr>
  );
}
