"use client";

import { useTranslations } from "next-intl";
import { Loading } from "@/components/teams/loading";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { Tag } from "@/components/teams/tag";
import type { Locale } from "@/lib/core/locale";
import type { TeamAssignments as Assignments } from "@/lib/quizzes/assignment-schema";
import { useTeamAssignments } from "@/lib/quizzes/client/use-team-assignments";

interface TeamAssignmentsProps {
  readonly teamId: string;
  readonly mayAssign: boolean;
  readonly locale: Locale;
}

/** The quizzes of a team: for a member with his tries, for a coach with the way to the results. */
export function TeamAssignments({ teamId, mayAssign, locale }: TeamAssignmentsProps) {
  const t = useTranslations("teams");
  const list = useTeamAssignments(teamId);
  if (list.error) return <ProblemAlert error={list.error} locale={locale} onAgain={() => void list.refetch()} />;
  if (!list.data) return <Loading className="h-24" />;
  return (
    <>
      {list.data.assignments.length === 0 ? (
        <p className="text-muted">{t(mayAssign ? "quizzes.noneCoach" : "quizzes.none")}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {list.data.assignments.map((assignment) => (
            <Entry key={assignment.assignmentId} assignment={assignment} locale={locale} />
          ))}
        </ul>
      )}
      {mayAssign && (
        <p className="mt-3">
          <a href={`/${locale}/teams/${teamId}/assign`} className="text-accent underline underline-offset-4">
            {t("team.assign")}
          </a>
        </p>
      )}
    </>
  );
}

const TONE = { early: "quiet", ready: "good", running: "caution", "used-up": "quiet", closed: "quiet" } as const;

interface EntryProps {
  readonly assignment: Assignments["assignments"][number];
  readonly locale: Locale;
}

function Entry({ assignment, locale }: EntryProps) {
  const t = useTranslations("teams.quizzes");
  const { assignmentId, title, items, opensAt, dueAt, closesAt, tries, state, sessions, learners } = assignment;
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const [from, to] = [moment.format(new Date(opensAt)), moment.format(new Date(closesAt))];
  const link = "text-accent underline-offset-4 hover:underline";
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        {state === null ? (
          <span className="font-medium wrap-anywhere">{title}</span>
        ) : (
          <a href={`/${locale}/quizzes/assigned/${assignmentId}`} className={`font-medium wrap-anywhere ${link}`}>
            {title}
          </a>
        )}
        {state !== null && <Tag tone={TONE[state]}>{t(`state.${state}`)}</Tag>}
      </p>
      <p className="text-sm text-muted">
        {[
          t("items", { count: items }),
          t("period", { from, to }),
          ...(dueAt === null ? [] : [t("due", { at: moment.format(new Date(dueAt)) })]),
          ...(state === null ? [] : [t("tries", { used: sessions.length, tries })]),
          ...(learners === null ? [] : [t("began", { count: learners })]),
        ].join(" · ")}
        {learners !== null && (
          <>
            {" · "}
            <a
              href={`/${locale}/quizzes/manage/${assignmentId}`}
              aria-label={t("resultsOf", { title })}
              className="text-accent underline underline-offset-4"
            >
              {t("results")}
            </a>
          </>
        )}
      </p>
    </li>
  );
}
