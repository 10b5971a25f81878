"use client";

import { useTranslations } from "next-intl";
import { ActivityTable } from "@/components/teams/activity-table";
import { HeatMap } from "@/components/teams/heat-map";
import { Loading } from "@/components/teams/loading";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/core/locale";
import type { QuizNames } from "@/lib/quizzes/quiz-names";
import { useInsights } from "@/lib/teams/client/use-insights";

interface InsightsViewProps {
  readonly teamId: string;
  readonly names: QuizNames;
  readonly locale: Locale;
}

/** What the team does and knows together, and who helps with what. */
export function InsightsView({ teamId, names, locale }: InsightsViewProps) {
  const t = useTranslations("teams.insights");
  const insights = useInsights(teamId);
  if (insights.error)
    return <ProblemAlert error={insights.error} locale={locale} onAgain={() => void insights.refetch()} />;
  if (!insights.data) return <Loading className="h-96" />;
  const { sharing, needed, weeks, chapters, helpers } = insights.data;
  const few = <p className="text-muted">{t("few", { needed, sharing })}</p>;
  return (
    <div className="-mt-6">
      <Section title={t("activity")}>
        {sharing < needed ? few : <ActivityTable weeks={weeks} locale={locale} />}
      </Section>
      <Section title={t("heat")} intro={sharing < needed || chapters.length === 0 ? undefined : t("heatIntro")}>
        {sharing < needed ? few : <HeatMap chapters={chapters} names={names} locale={locale} />}
      </Section>
      <Section title={t("helpers")} intro={t("helpersIntro")}>
        {helpers.length === 0 ? (
          <p className="text-muted">{t("helpersNone")}</p>
        ) : (
          <dl className="divide-y divide-line border-y border-line">
            {helpers.map(({ concept, nicknames }) => (
              <div key={concept} className="grid gap-x-6 py-2 sm:grid-cols-[minmax(0,16rem)_1fr]">
                <dt className="font-medium wrap-anywhere">{names.concepts[concept] ?? concept}</dt>
                <dd className="wrap-anywhere">{new Intl.ListFormat(locale).format(nicknames)}</dd>
              </div>
            ))}
          </dl>
        )}
      </Section>
    </div>
  );
}
