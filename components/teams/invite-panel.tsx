"use client";

import { InviteForm } from "@/components/teams/invite-form";
import { InviteTable } from "@/components/teams/invite-table";
import { Loading } from "@/components/teams/loading";
import { ProblemAlert } from "@/components/teams/problem-alert";
import type { Locale } from "@/lib/core/locale";
import { useInvites } from "@/lib/teams/client/use-invites";

interface InvitePanelProps {
  readonly teamId: string;
  readonly mayInviteCoach: boolean;
  readonly locale: Locale;
}

/** Makes links into the team and lists them. */
export function InvitePanel({ teamId, mayInviteCoach, locale }: InvitePanelProps) {
  const list = useInvites(teamId);
  return (
    <>
      <InviteForm teamId={teamId} mayInviteCoach={mayInviteCoach} locale={locale} />
      {list.error && !list.data && (
        <ProblemAlert error={list.error} locale={locale} onAgain={() => void list.refetch()} />
      )}
      {list.data ? (
        <InviteTable teamId={teamId} invites={list.data.invites} locale={locale} />
      ) : (
        list.isPending && <Loading className="mt-6 h-24" />
      )}
    </>
  );
}
