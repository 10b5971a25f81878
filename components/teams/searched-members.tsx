"use client";

import { useTranslations } from "next-intl";
import { useId, type ReactNode } from "react";
import { Button } from "@/components/ui/button";

interface SearchedMembersProps {
  readonly asked: string;
  /** How many fit. */
  readonly found: number;
  /** And how many of them are not shown yet. */
  readonly left: number;
  readonly isBusy: boolean;
  readonly children: ReactNode;
  onAsked(asked: string): void;
  onMore(): void;
}

/** A table of members of whom the server tells a page at a time, looked through by name. */
export function SearchedMembers({ asked, found, left, isBusy, children, onAsked, onMore }: SearchedMembersProps) {
  const t = useTranslations("teams.narrow");
  const id = useId();
  return (
    <>
      <div className="mb-3 flex flex-wrap items-end gap-x-4 gap-y-1">
        <div>
          <label htmlFor={id} className="block text-sm text-muted">
            {t("label")}
          </label>
          <input
            id={id}
            type="search"
            value={asked}
            maxLength={100}
            onChange={({ target }) => onAsked(target.value)}
            className="mt-1 block min-h-10 w-64 max-w-full rounded-lg border border-edge bg-bg px-3 text-base text-ink"
          />
        </div>
        <p role="status" className="pb-2 text-sm text-muted">
          {asked.trim() !== "" && !isBusy && t("found", { count: found })}
        </p>
      </div>
      {children}
      {left > 0 && (
        <Button variant="quiet" className="mt-3" busy={isBusy} onClick={onMore}>
          {t("more", { count: left })}
        </Button>
      )}
    </>
  );
}
