"use client";

import { useTranslations } from "next-intl";
import { ProblemAlert } from "@/components/quizzes/problem-alert";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useSessions } from "@/lib/quizzes/client/use-sessions";
import type { SessionList as Sessions } from "@/lib/quizzes/schema";

/** The learner's own quizzes: what can be resumed, and what came of the others. */
export function SessionList({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("quizzes");
  const list = useSessions();
  return (
    <section aria-labelledby="own-quizzes" className="mt-12">
      <h2 id="own-quizzes" className="mb-4 text-xl font-semibold">
        {t("list.title")}
      </h2>
      {list.isPending && (
        <div role="status">
          <span className="sr-only">{t("loading")}</span>
          <Skeleton className="h-40" />
        </div>
      )}
      {list.isError && <ProblemAlert error={list.error} locale={locale} onAgain={() => void list.refetch()} />}
      {list.data?.sessions.length === 0 && <p className="text-muted">{t("list.none")}</p>}
      <ul className="divide-y divide-line">
        {list.data?.sessions.map((session) => (
          <SessionLine key={session.sessionId} session={session} locale={locale} />
        ))}
      </ul>
    </section>
  );
}

interface SessionLineProps {
  readonly session: Sessions["sessions"][number];
  readonly locale: Locale;
}

function SessionLine({ session, locale }: SessionLineProps) {
  const t = useTranslations("quizzes");
  const { sessionId, title, mode, items, minutes, startedAt, endedAt, result } = session;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const facts = [t("list.items", { count: items }), ...(minutes ? [t("list.minutes", { count: minutes })] : [])];
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-3">
      <span className="min-w-0">
        <a
          href={`/${locale}/quizzes/sessions/${sessionId}`}
          className="font-medium break-words text-accent underline-offset-4 hover:underline"
          aria-describedby={`${sessionId}-facts`}
        >
          {t(endedAt ? "list.see" : "list.resume")}
        </a>
        <span id={`${sessionId}-facts`} className="ml-3 break-words text-muted">
          {[title ?? t(`mode.${mode}`), ...facts].join(" · ")}
        </span>
      </span>
      <span className="flex flex-wrap gap-x-3 text-sm">
        <span className={endedAt ? "" : "text-accent"}>
          {!endedAt && t("list.running")}
          {endedAt && !result && t("list.hidden")}
          {result && t("list.points", { earned: result.earned, possible: result.possible })}
        </span>
        {result !== null && result.awaiting > 0 && (
          <span className="text-caution">{t("list.awaiting", { count: result.awaiting })}</span>
        )}
        <time dateTime={startedAt} className="text-muted tabular-nums">
          {date.format(new Date(startedAt))}
        </time>
      </span>
    </li>
  );
}
