"use client";

import { useTranslations } from "next-intl";
import { ProblemAlert } from "@/components/boards/problem-alert";
import { Button } from "@/components/ui/button";
import { useListTeam } from "@/lib/boards/client/use-list-team";
import type { Locale } from "@/lib/core/locale";

interface ListingPanelProps {
  readonly teamId: string;
  readonly isListed: boolean;
  readonly locale: Locale;
}

/** Whether other teams see this one on boards, and its owner's way to change it. */
export function ListingPanel({ teamId, isListed, locale }: ListingPanelProps) {
  const t = useTranslations("boards.listing");
  const list = useListTeam(teamId);
  const isOn = list.data ?? isListed;
  return (
    <>
      <p role="status" className="mb-3 max-w-prose text-sm text-muted">
        {t(isOn ? "on" : "off")}
      </p>
      <ProblemAlert error={list.error} locale={locale} />
      <Button variant="quiet" busy={list.isPending} onClick={() => list.mutate(!isOn)}>
        {t(isOn ? "stop" : "start")}
      </Button>
    </>
  );
}
