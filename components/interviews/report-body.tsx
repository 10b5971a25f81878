import { useTranslations } from "next-intl";
import { ReportQuestion } from "@/components/interviews/report-question";
import { ReportSummary } from "@/components/interviews/report-summary";
import { RoundTable } from "@/components/interviews/round-table";
import { TopicSection } from "@/components/interviews/topic-section";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/core/locale";
import type { ReportNames } from "@/lib/interviews/report-names";
import type { ReadyReport } from "@/lib/interviews/report-schema";

interface ReportBodyProps {
  readonly report: ReadyReport;
  readonly names: ReportNames;
  readonly locale: Locale;
  /** Whether its learner reads it, who may ask why and say what is wrong. */
  readonly isOwn: boolean;
}

/** A report from its sum to its single words. */
export function ReportBody({ report, names, locale, isOwn }: ReportBodyProps) {
  const t = useTranslations("interviewReport");
  return (
    <>
      <ReportSummary report={report} names={names} locale={locale} />
      <TopicSection topics={report.topics} names={names} locale={locale} />
      <RoundTable rounds={report.rounds} locale={locale} />
      <Section title={t("questions.title")} intro={t("questions.intro")}>
        <ol className="space-y-8">
          {report.questions.map((question) => (
            <li key={question.position}>
              <ReportQuestion
                question={question}
                interviewId={isOwn ? report.interviewId : null}
                names={names}
                locale={locale}
              />
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}
