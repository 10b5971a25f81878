"use client";

import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { DoneNote } from "@/components/teams/done-note";
import { ManyMembers } from "@/components/teams/many-members";
import { MemberRow } from "@/components/teams/member-row";
import { NarrowedMembers } from "@/components/teams/narrowed-members";
import { ProblemAlert } from "@/components/teams/problem-alert";
import type { Locale } from "@/lib/core/locale";
import { useRemoveMember } from "@/lib/teams/client/use-remove-member";
import { useSetRole } from "@/lib/teams/client/use-set-role";
import { MEMBER_PAGE, type TeamMember, type TeamOutput } from "@/lib/teams/schema";

/** Who is in the team; on a narrow screen the table scrolls by itself. */
export function MemberTable({ team, locale }: { readonly team: TeamOutput; readonly locale: Locale }) {
  const t = useTranslations("teams.members");
  const setRole = useSetRole(team.teamId);
  const remove = useRemoveMember(team.teamId);
  const [done, setDone] = useState<{ text: string }>();
  const [isCoach, maySetRole] = [team.may.includes("coach"), team.may.includes("setRole")];
  const hasActions = team.members.some(({ isRemovable }) => isRemovable);
  return (
    <>
      <Members {...{ team, locale }}>
        {(members) => (
          // It scrolls sideways, so the keyboard must reach it.
          <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("table")}>
            <table className="w-full border-collapse text-left">
              <thead className="text-sm text-muted">
                <tr className="border-b border-line">
                  <Head>{t("name")}</Head>
                  <Head>{t("role")}</Head>
                  <Head>{t("joined")}</Head>
                  {isCoach && <Head>{t("shares")}</Head>}
                  {hasActions && <Head>{t("actions")}</Head>}
                </tr>
              </thead>
              <tbody>
                {members.map((member) => (
                  <MemberRow
                    key={member.userId}
                    member={member}
                    locale={locale}
                    isCoach={isCoach}
                    maySetRole={maySetRole}
                    hasActions={hasActions}
                    isBusy={setRole.isPending || remove.isPending}
                    onRole={(role) => setRole.mutate({ userId: member.userId, role })}
                    onRemove={() =>
                      remove.mutate(member.userId, {
                        onSuccess: () => setDone({ text: t("removed", { name: member.nickname }) }),
                      })
                    }
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Members>
      <DoneNote done={done} />
      <ProblemAlert error={setRole.error ?? remove.error} locale={locale} />
    </>
  );
}

interface MembersProps {
  readonly team: TeamOutput;
  readonly locale: Locale;
  readonly children: (members: readonly TeamMember[]) => ReactNode;
}

/** What fits on a page is there with the team, and narrowed in the browser; more is asked for. */
function Members({ team, locale, children }: MembersProps) {
  if (team.memberCount <= MEMBER_PAGE) return <NarrowedMembers members={team.members}>{children}</NarrowedMembers>;
  return (
    <ManyMembers teamId={team.teamId} locale={locale}>
      {children}
    </ManyMembers>
  );
}

function Head({ children }: { readonly children: string }) {
  return (
    <th scope="col" className="py-2 pr-4 font-medium whitespace-nowrap">
      {children}
    </th>
  );
}
