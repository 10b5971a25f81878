"use client";

import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import { CopyLink } from "@/components/quizzes/copy-link";
import { ProblemAlert } from "@/components/quizzes/problem-alert";
import { AllowancePanel, type Grantee } from "@/components/quizzes/results/allowance-panel";
import { ChangeTerms } from "@/components/quizzes/results/change-terms";
import { DownloadResults } from "@/components/quizzes/results/download-results";
import { ItemRanking } from "@/components/quizzes/results/item-ranking";
import { PeopleTable } from "@/components/quizzes/results/people-table";
import { ResultMatrix } from "@/components/quizzes/results/result-matrix";
import { Section } from "@/components/ui/section";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useResults } from "@/lib/quizzes/client/use-results";
import type { Results } from "@/lib/quizzes/results-schema";

interface ResultsViewProps {
  readonly assignmentId: string;
  readonly locale: Locale;
}

/** An assigned quiz as those who manage it see it, as it is now; nothing is announced when it is looked at anew. */
export function ResultsView({ assignmentId, locale }: ResultsViewProps) {
  const t = useTranslations("quizzes");
  const results = useResults(assignmentId);
  if (!results.data) {
    if (results.isError)
      return <ProblemAlert error={results.error} locale={locale} onAgain={() => void results.refetch()} />;
    return (
      <div role="status">
        <span className="sr-only">{t("loading")}</span>
        <Skeleton className="mb-6 h-10" />
        <Skeleton className="h-64" />
      </div>
    );
  }
  return <Shown assignmentId={assignmentId} results={results.data} isOld={results.isError} locale={locale} />;
}

interface ShownProps extends ResultsViewProps {
  readonly results: Results;
  /** The last look failed. */
  readonly isOld: boolean;
}

function Shown({ assignmentId, results, isOld, locale }: ShownProps) {
  const t = useTranslations("quizzes");
  const [grantee, setGrantee] = useState<Grantee>();
  const opener = useRef<HTMLElement>(null);
  const { title, sessions, waiting, columns, hidesMarks, mayChange, resultsAt, more, now } = results;
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const at = (text: string) => moment.format(new Date(text));
  const running = sessions.filter(({ endedAt }) => endedAt === null).length;

  const grant = useCallback((learner: Grantee, button: HTMLElement) => {
    opener.current = button;
    setGrantee(learner);
  }, []);

  function close() {
    setGrantee(undefined);
    opener.current?.focus();
  }

  return (
    <div className="space-y-6">
      <div>
        <h2 className="text-xl font-semibold wrap-anywhere">{title}</h2>
        <p className="text-muted">
          {[
            t("manage.period", { from: at(results.opensAt), to: at(results.closesAt) }),
            ...(results.dueAt === null ? [] : [t("who.due", { at: at(results.dueAt) })]),
            ...(resultsAt === null ? [] : [t("who.hiddenNote", { at: at(resultsAt) })]),
          ].join(" · ")}
        </p>
      </div>
      <CopyLink path={`/${locale}/quizzes/assigned/${assignmentId}`} label={t("who.link")} />
      <div className="flex flex-wrap items-start gap-3">
        <DownloadResults assignmentId={assignmentId} locale={locale} />
      </div>
      {mayChange && <ChangeTerms assignmentId={assignmentId} results={results} locale={locale} />}
      {hidesMarks && <p className="text-sm text-caution">{t("who.marksHidden", { at: at(resultsAt ?? now) })}</p>}
      <Section title={t("who.people")}>
        <p className="mb-3 text-sm text-muted">
          {t("who.counts", { running, ended: sessions.length - running, waiting: waiting.length })}{" "}
          <span className={isOld ? "font-medium text-caution" : ""}>{t(isOld ? "who.old" : "who.live")}</span>
        </p>
        {sessions.length + waiting.length === 0 ? (
          <p className="text-muted">{t("who.none")}</p>
        ) : (
          <PeopleTable results={results} locale={locale} onGrant={mayChange ? grant : undefined} />
        )}
        {more && <p className="mt-2 text-sm text-muted">{t("who.more")}</p>}
        {grantee && (
          <AllowancePanel
            key={grantee.learnerId}
            assignmentId={assignmentId}
            grantee={grantee}
            results={results}
            locale={locale}
            onClose={close}
          />
        )}
      </Section>
      {sessions.length > 0 && (
        <>
          <Section title={t("who.ranking")} intro={t("who.rankingIntro")}>
            <ItemRanking columns={columns} sessions={sessions} now={now} locale={locale} />
          </Section>
          <Section title={t("who.matrix")}>
            <ResultMatrix columns={columns} sessions={sessions} locale={locale} />
          </Section>
        </>
      )}
    </div>
  );
}
