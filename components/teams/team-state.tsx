"use client";

import { useTranslations } from "next-intl";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/core/locale";
import { useArchiveTeam } from "@/lib/teams/client/use-archive-team";
import type { TeamOutput } from "@/lib/teams/schema";

/** What one is in the team, and whether it is archived. */
export function TeamState({ team, locale }: { readonly team: TeamOutput; readonly locale: Locale }) {
  const t = useTranslations("teams");
  const archive = useArchiveTeam(team.teamId);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
  const { role, archivedAt, zone, courses } = team;
  const place = courses.some(({ isMine }) => isMine) ? "team.teaching" : "team.looking";
  return (
    <>
      <p className="text-sm text-muted">
        {role ? t("team.yourRole", { role: t(`role.${role}`) }) : t(place)} · {zone.replaceAll("_", " ")}
      </p>
      {archivedAt !== null && (
        <div className="mt-4">
          <Notice tone="caution">
            <p>{t("team.archivedNote", { date: date.format(new Date(archivedAt)) })}</p>
            {team.may.includes("archive") && (
              <Button
                variant="quiet"
                className="mt-3"
                busy={archive.isPending || archive.isSuccess}
                onClick={() => archive.mutate(false, { onSuccess: () => window.location.reload() })}
              >
                {t("team.bringBack")}
              </Button>
            )}
          </Notice>
        </div>
      )}
      <ProblemAlert error={archive.error} locale={locale} />
    </>
  );
}
