"use client";

import { useTranslations } from "next-intl";
import { Loading } from "@/components/teams/loading";
import { NarrowedMembers } from "@/components/teams/narrowed-members";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { ProgressRow } from "@/components/teams/progress-row";
import type { Locale } from "@/lib/core/locale";
import type { QuizNames } from "@/lib/quizzes/quiz-names";
import { useTeamProgress } from "@/lib/teams/client/use-team-progress";

interface ProgressViewProps {
  readonly teamId: string;
  readonly names: QuizNames;
  readonly locale: Locale;
}

/** Where the members stand who agreed; the others are named and nothing else. */
export function ProgressView({ teamId, names, locale }: ProgressViewProps) {
  const t = useTranslations("teams.progress");
  const list = useTeamProgress(teamId);
  if (list.error) return <ProblemAlert error={list.error} locale={locale} onAgain={() => void list.refetch()} />;
  if (!list.data) return <Loading className="h-96" />;
  const { members } = list.data;
  if (members.length === 0) return <p className="text-muted">{t("none")}</p>;
  const columns = ["member", "details", "answered", "solved", "lastDay", "streak"] as const;
  return (
    <>
      <p className="mb-4 text-sm text-muted">
        {t("summary", { sharing: members.filter(({ progress }) => progress).length, all: members.length })}
      </p>
      <NarrowedMembers members={members}>
        {(shown) => (
          // It scrolls sideways, so the keyboard must reach it.
          <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("table")}>
            <table className="w-full border-collapse text-left tabular-nums">
              <thead className="text-sm text-muted">
                <tr className="border-b border-line">
                  {columns.map((name) => (
                    <th key={name} scope="col" className="py-2 pr-4 font-medium whitespace-nowrap">
                      {t(name)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map((member) => (
                  <ProgressRow key={member.userId} member={member} names={names} locale={locale} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </NarrowedMembers>
    </>
  );
}
