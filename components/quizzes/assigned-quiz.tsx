"use client";

import { useTranslations } from "next-intl";
import { AssignmentFacts } from "@/components/quizzes/assignment-facts";
import { ProblemAlert } from "@/components/quizzes/problem-alert";
import { Button, buttonClass } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { useViewer } from "@/lib/auth/client/use-viewer";
import type { Locale } from "@/lib/core/locale";
import type { AssignmentOutput } from "@/lib/quizzes/assignment-schema";
import { useAssignment } from "@/lib/quizzes/client/use-assignment";
import { useStartAssigned } from "@/lib/quizzes/client/use-start-assigned";

interface AssignedQuizProps {
  readonly assignmentId: string;
  readonly locale: Locale;
}

/** An assigned quiz as its link opens it: what it is, what one has done of it, and the way in. */
export function AssignedQuiz({ assignmentId, locale }: AssignedQuizProps) {
  const t = useTranslations("quizzes");
  const viewer = useViewer();
  const isSignedIn = viewer.data?.kind === "account";
  const assignment = useAssignment(assignmentId, isSignedIn);
  const error = viewer.error ?? assignment.error;
  if (assignment.error?.name === "ApiError" && "code" in assignment.error && assignment.error.code === "not-found")
    return <p role="alert">{t("assigned.missing")}</p>;
  if (error)
    return (
      <ProblemAlert
        error={error}
        locale={locale}
        onAgain={() => void (viewer.error ? viewer.refetch() : assignment.refetch())}
      />
    );
  if (viewer.data && !isSignedIn) {
    const to = new URLSearchParams({ to: `/${locale}/quizzes/assigned/${assignmentId}` });
    return (
      <>
        <p className="mb-4">{t("assigned.needSignIn")}</p>
        <a href={`/${locale}/sign-in?${to}`} className={buttonClass()}>
          {t("assigned.signIn")}
        </a>
      </>
    );
  }
  if (!assignment.data) {
    return (
      <div role="status">
        <span className="sr-only">{t("loading")}</span>
        <Skeleton className="mb-4 h-8 w-64" />
        <Skeleton className="h-56" />
      </div>
    );
  }
  return <Entrance assignment={assignment.data} locale={locale} />;
}

function Entrance({ assignment, locale }: { readonly assignment: AssignmentOutput; readonly locale: Locale }) {
  const t = useTranslations("quizzes.assigned");
  const { assignmentId, title, state, sessions, isMine, isOfTeam, isOverdue } = assignment;
  const start = useStartAssigned(assignmentId);
  const isBusy = start.isPending || start.isSuccess;
  const begin = () =>
    start.mutate(undefined, {
      onSuccess: ({ sessionId }) => window.location.assign(`/${locale}/quizzes/sessions/${sessionId}`),
    });
  const word = state === "running" ? "resume" : sessions.length > 0 ? "again" : "start";
  return (
    <div className="space-y-6">
      <h2 className="text-xl font-semibold wrap-anywhere">{title}</h2>
      <AssignmentFacts assignment={assignment} locale={locale} />
      {start.isError && <ProblemAlert error={start.error} locale={locale} />}
      {state === "ready" || state === "running" ? (
        <div>
          <p className="mb-4 text-sm text-muted">
            {t("note")}
            {isOfTeam && ` ${t("teamNote")}`}
          </p>
          {isOverdue && <p className="mb-4 text-sm font-medium text-caution">{t("lateNote")}</p>}
          <Button busy={isBusy} onClick={begin}>
            {t(isBusy ? "starting" : word)}
          </Button>
        </div>
      ) : (
        <p className="font-medium">{t(state === "used-up" ? "usedUp" : state)}</p>
      )}
      {sessions.length > 0 && <OwnTries sessions={sessions} locale={locale} />}
      {isMine && (
        <p>
          <a href={`/${locale}/quizzes/manage/${assignmentId}`} className="text-accent underline underline-offset-4">
            {t("manage")}
          </a>
        </p>
      )}
    </div>
  );
}

function OwnTries({ sessions, locale }: Pick<AssignmentOutput, "sessions"> & { readonly locale: Locale }) {
  const t = useTranslations("quizzes.assigned");
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  return (
    <section aria-labelledby="own-tries">
      <h3 id="own-tries" className="mb-2 font-semibold">
        {t("yours")}
      </h3>
      <ul className="divide-y divide-line border-y border-line">
        {sessions.map(({ sessionId, endedAt }, index) => (
          <li key={sessionId} className="flex flex-wrap justify-between gap-x-4 py-2">
            <a href={`/${locale}/quizzes/sessions/${sessionId}`} className="text-accent underline underline-offset-4">
              {t("try", { number: index + 1 })}
            </a>
            <span className="text-sm text-muted">
              {endedAt ? t("submitted", { at: moment.format(new Date(endedAt)) }) : t("underWay")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
