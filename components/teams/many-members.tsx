"use client";

import { useState, type ReactNode } from "react";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { SearchedMembers } from "@/components/teams/searched-members";
import { useSettled } from "@/components/ui/use-settled";
import type { Locale } from "@/lib/core/locale";
import { useMembers } from "@/lib/teams/client/use-members";
import type { TeamMember } from "@/lib/teams/schema";

interface ManyMembersProps {
  readonly teamId: string;
  readonly locale: Locale;
  readonly children: (members: readonly TeamMember[]) => ReactNode;
}

/** The members of a large team, a page at a time. */
export function ManyMembers({ teamId, locale, children }: ManyMembersProps) {
  const [asked, setAsked] = useState("");
  const settled = useSettled(asked, 250);
  const list = useMembers(teamId, settled);
  const members = list.data?.pages.flatMap((page) => page.members) ?? [];
  const found = list.data?.pages.at(-1)?.found ?? 0;
  return (
    <SearchedMembers
      asked={asked}
      found={found}
      left={Math.max(0, found - members.length)}
      isBusy={list.isFetching}
      onAsked={setAsked}
      onMore={() => void list.fetchNextPage()}
    >
      {children(members)}
      <ProblemAlert error={list.error} locale={locale} onAgain={() => void list.refetch()} />
    </SearchedMembers>
  );
}
