"use client";

import { useTranslations } from "next-intl";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useSetSharing } from "@/lib/teams/client/use-set-sharing";
import type { TeamOutput } from "@/lib/teams/schema";

/** Whether coaches see one's progress, what that is, who they are, and the way to change it. */
export function SharingPanel({ team, locale }: { readonly team: TeamOutput; readonly locale: Locale }) {
  const t = useTranslations("teams.share");
  const sharing = useSetSharing(team.teamId);
  const { sharesSince, courses } = team;
  const names = new Intl.ListFormat(locale).format([...new Set(courses.map(({ owner }) => owner))]);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
  return (
    <>
      <p role="status" className="font-medium">
        {sharesSince ? t("on", { date: date.format(new Date(sharesSince)) }) : t("off")}
      </p>
      <p className="mt-2 max-w-prose text-sm text-muted">{t("what")}</p>
      <p className="mt-2 mb-4 max-w-prose text-sm text-muted wrap-anywhere">
        {names === "" ? t("whoTeam") : t("who", { names })}
      </p>
      <ProblemAlert error={sharing.error} locale={locale} />
      <Button variant="quiet" busy={sharing.isPending} onClick={() => sharing.mutate(sharesSince === null)}>
        {t(sharesSince ? "withdraw" : "give")}
      </Button>
    </>
  );
}
