import { useTranslations } from "next-intl";
import { reportFormat } from "@/components/interviews/report-format";
import { TopicRadar } from "@/components/interviews/topic-radar";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/core/locale";
import { LEAST_AXES } from "@/lib/interviews/radar";
import type { ReportNames } from "@/lib/interviews/report-names";
import type { ReportTopic } from "@/lib/interviews/report-schema";

interface TopicSectionProps {
  readonly topics: readonly ReportTopic[];
  readonly names: ReportNames;
  readonly locale: Locale;
}

/** Each topic with what it earned: a radar from three on, and always a table. */
export function TopicSection({ topics, names, locale }: TopicSectionProps) {
  const t = useTranslations("interviewReport.topics");
  const format = reportFormat(locale);
  const tracks = topics.filter(({ by }) => by === "track");
  const chapters = topics.filter(({ by }) => by === "chapter");
  // Where there is little to tell by tracks, chapters tell more.
  const axes = tracks.length >= LEAST_AXES ? tracks : chapters;
  const rest = axes === tracks ? chapters : [];
  const nameOf = ({ by, slug }: ReportTopic) => (by === "track" ? names.tracks : names.chapters)[slug] ?? slug;
  if (topics.length === 0) return null;
  const isRadar = axes.length >= LEAST_AXES;
  return (
    <Section title={t("title")} intro={t(isRadar ? "introRadar" : "introBars")}>
      <div className={isRadar ? "grid items-center gap-6 md:grid-cols-[15rem_minmax(0,1fr)]" : ""}>
        {isRadar && <TopicRadar shares={axes.map(({ share }) => share ?? 0)} label={t("picture")} locale={locale} />}
        <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("table")}>
          <table className="w-full border-collapse text-left text-sm tabular-nums">
            <thead className="text-muted">
              <tr className="border-b border-line">
                <th scope="col" className="py-2 pr-3 font-medium">
                  {t("topic")}
                </th>
                <th scope="col" className="px-3 py-2 text-right font-medium">
                  {t("questions")}
                </th>
                <th scope="col" className="px-3 py-2 text-right font-medium">
                  {t("minutes")}
                </th>
                <th scope="col" className="py-2 pl-3 text-right font-medium">
                  {t("share")}
                </th>
              </tr>
            </thead>
            <tbody>
              {axes.map((topic, index) => (
                <TopicRows
                  key={topic.slug}
                  number={isRadar ? index + 1 : null}
                  topic={topic}
                  parts={rest.filter(({ track }) => track === topic.slug)}
                  nameOf={nameOf}
                  format={format}
                />
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </Section>
  );
}

interface TopicRowsProps {
  /** Of its axis. */
  readonly number: number | null;
  readonly topic: ReportTopic;
  readonly parts: readonly ReportTopic[];
  nameOf(topic: ReportTopic): string;
  readonly format: ReturnType<typeof reportFormat>;
}

/** A topic, and the chapters of a track below it where there is more than one. */
function TopicRows({ number, topic, parts, nameOf, format }: TopicRowsProps) {
  const rows = [
    { topic, isPart: false },
    ...(parts.length > 1 ? parts.map((part) => ({ topic: part, isPart: true })) : []),
  ];
  return rows.map(({ topic: { share, questions, minutes, ...rest }, isPart }) => (
    <tr key={`${rest.by} ${rest.slug}`} className={`border-b border-line ${isPart ? "text-muted" : ""}`}>
      <th scope="row" className={`py-2 pr-3 font-normal ${isPart ? "pl-7" : ""}`}>
        {number !== null && !isPart && (
          <span className="mr-2 inline-block w-5 font-semibold text-accent">{number}</span>
        )}
        {nameOf({ share, questions, minutes, ...rest })}
      </th>
      <td className="px-3 py-2 text-right">{questions}</td>
      <td className="px-3 py-2 text-right">{format.number(minutes)}</td>
      <td className="py-2 pl-3 text-right">
        {share === null ? "–" : format.percent(share)}
        <span aria-hidden="true" className="mt-1 ml-auto block h-1.5 w-20 overflow-hidden rounded-full bg-line">
          <span className="block h-full bg-accent" style={{ width: `${(share ?? 0) * 100}%` }} />
        </span>
      </td>
    </tr>
  ));
}
