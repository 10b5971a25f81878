"use client";

import { useTranslations } from "next-intl";
import { useState, type ComponentProps, type ReactNode } from "react";
import { Loading } from "@/components/teams/loading";
import { NarrowedMembers } from "@/components/teams/narrowed-members";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { ProgressRow } from "@/components/teams/progress-row";
import { SearchedMembers } from "@/components/teams/searched-members";
import { useSettled } from "@/components/ui/use-settled";
import type { Locale } from "@/lib/core/locale";
import type { QuizNames } from "@/lib/quizzes/quiz-names";
import { useTeamProgress } from "@/lib/teams/client/use-team-progress";
import { MEMBER_PAGE, type MemberProgress } from "@/lib/teams/schema";

interface ProgressViewProps {
  readonly teamId: string;
  readonly names: QuizNames;
  readonly locale: Locale;
}

/** Where the members stand who agreed; the others are named and nothing else. */
export function ProgressView({ teamId, names, locale }: ProgressViewProps) {
  const t = useTranslations("teams.progress");
  const [asked, setAsked] = useState("");
  const list = useTeamProgress(teamId, useSettled(asked, 250));
  if (list.error) return <ProblemAlert error={list.error} locale={locale} onAgain={() => void list.refetch()} />;
  if (!list.data) return <Loading className="h-96" />;
  const { all, sharing } = list.data.pages[0]!; // a query with data has a page
  const members = list.data.pages.flatMap((page) => page.members);
  const found = list.data.pages.at(-1)?.found ?? 0;
  if (all === 0) return <p className="text-muted">{t("none")}</p>;
  const search = all > MEMBER_PAGE && {
    ...{ asked, found, left: Math.max(0, found - members.length), isBusy: list.isFetching },
    ...{ onAsked: setAsked, onMore: () => void list.fetchNextPage() },
  };
  const columns = ["member", "details", "answered", "solved", "lastDay", "streak"] as const;
  return (
    <>
      <p className="mb-4 text-sm text-muted">{t("summary", { sharing, all })}</p>
      <Shown members={members} search={search}>
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
      </Shown>
    </>
  );
}

interface ShownProps {
  readonly members: readonly MemberProgress[];
  /** Of a team with more than a page of members. */
  readonly search: false | Omit<ComponentProps<typeof SearchedMembers>, "children">;
  readonly children: (members: readonly MemberProgress[]) => ReactNode;
}

function Shown({ members, search, children }: ShownProps) {
  if (!search) return <NarrowedMembers members={members}>{children}</NarrowedMembers>;
  return <SearchedMembers {...search}>{children(members)}</SearchedMembers>;
}
