import { useTranslations } from "next-intl";
import { reportFormat } from "@/components/interviews/report-format";
import { TopicRadar } from "@/components/interviews/topic-radar";
import { FigureTable } from "@/components/ui/figure-table";
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
  // The only chapter of a track says what the track says.
  const partsOf = ({ slug }: ReportTopic) => {
    const parts = rest.filter(({ track }) => track === slug);
    return parts.length > 1 ? parts : [];
  };
  if (topics.length === 0) return null;
  const isRadar = axes.length >= LEAST_AXES;
  return (
    <Section title={t("title")} intro={t(isRadar ? "introRadar" : "introBars")}>
      <div className={isRadar ? "grid items-center gap-6 md:grid-cols-[15rem_minmax(0,1fr)]" : ""}>
        {isRadar && <TopicRadar shares={axes.map(({ share }) => share ?? 0)} label={t("picture")} locale={locale} />}
        <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("table")}>
          <FigureTable
            className="text-sm"
            head={t("topic")}
            columns={[
              { label: t("questions"), of: ({ topic: { questions } }) => questions },
              { label: t("minutes"), of: ({ topic: { minutes } }) => format.number(minutes) },
              { label: t("share"), of: ({ topic: { share } }) => <Share share={share} format={format} /> },
            ]}
            rows={axes.flatMap((topic, index) => [
              { topic, number: index + 1, isPart: false },
              ...partsOf(topic).map((part) => ({ topic: part, number: 0, isPart: true })),
            ])}
            keyOf={({ topic }) => `${topic.by} ${topic.slug}`}
            nameOf={({ topic, number, isPart }) => (
              <>
                {isRadar && !isPart && (
                  <span className="mr-2 inline-block w-5 font-semibold text-accent">{number}</span>
                )}
                {nameOf(topic)}
              </>
            )}
            isPart={({ isPart }) => isPart}
          />
        </div>
      </div>
    </Section>
  );
}

interface ShareProps {
  readonly share: number | null;
  readonly format: ReturnType<typeof reportFormat>;
}

/** A share in words, and as a bar below them. */
function Share({ share, format }: ShareProps) {
  return (
    <>
      {share === null ? "–" : format.percent(share)}
      <span aria-hidden="true" className="mt-1 ml-auto block h-1.5 w-20 overflow-hidden rounded-full bg-line">
        <span className="block h-full bg-accent" style={{ width: `${(share ?? 0) * 100}%` }} />
      </span>
    </>
  );
}
