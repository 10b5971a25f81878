"use client";

import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { narrowMembers } from "@/lib/teams/narrow-members";

/** So many rows at once; a table of thousands would hold the page up. */
const STEP = 100;
/** Below it a list is looked through faster than searched. */
const MANY = 15;

interface NarrowedMembersProps<Member> {
  readonly members: readonly Member[];
  /** The table of the members that are given to it. */
  readonly children: (members: readonly Member[]) => ReactNode;
}

/** A table of members that stays quick and can be searched, however large the team is. */
export function NarrowedMembers<Member extends { readonly nickname: string }>({
  members,
  children,
}: NarrowedMembersProps<Member>) {
  const t = useTranslations("teams.narrow");
  const [asked, setAsked] = useState("");
  const [limit, setLimit] = useState(STEP);
  const found = narrowMembers(members, asked);
  return (
    <>
      {members.length > MANY && (
        <div className="mb-3 flex flex-wrap items-end gap-x-4 gap-y-1">
          <label className="block text-sm text-muted">
            {t("label")}
            <input
              type="search"
              value={asked}
              onChange={({ target }) => {
                setAsked(target.value);
                setLimit(STEP);
              }}
              className="mt-1 block min-h-10 w-64 max-w-full rounded-lg border border-edge bg-bg px-3 text-base text-ink"
            />
          </label>
          <p role="status" className="pb-2 text-sm text-muted">
            {asked.trim() !== "" && t("found", { count: found.length })}
          </p>
        </div>
      )}
      {children(found.slice(0, limit))}
      {found.length > limit && (
        <Button variant="quiet" className="mt-3" onClick={() => setLimit(limit + STEP)}>
          {t("more", { count: found.length - limit })}
        </Button>
      )}
    </>
  );
}
