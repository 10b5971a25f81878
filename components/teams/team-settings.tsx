"use client";

import { useTranslations } from "next-intl";
import { AskedAction } from "@/components/teams/asked-action";
import { TransferPanel } from "@/components/teams/transfer-panel";
import { TeamForm } from "@/components/teams/team-form";
import type { Locale } from "@/lib/core/locale";
import { useArchiveTeam } from "@/lib/teams/client/use-archive-team";
import { useLeaveTeam } from "@/lib/teams/client/use-leave-team";
import { useUpdateTeam } from "@/lib/teams/client/use-update-team";
import type { TeamOutput } from "@/lib/teams/schema";

/** The title and the places above it were made with the page. */
const readAnew = () => window.location.reload();

/** Name and zone, archiving, and the way out. */
export function TeamSettings({ team, locale }: { readonly team: TeamOutput; readonly locale: Locale }) {
  const t = useTranslations("teams");
  const { teamId, name, zone, may, ownerCount, role } = team;
  const update = useUpdateTeam(teamId);
  const archive = useArchiveTeam(teamId);
  const leave = useLeaveTeam(teamId);
  const isLastOwner = role === "owner" && ownerCount === 1;
  return (
    <div className="space-y-8">
      {may.includes("rename") && (
        <TeamForm
          locale={locale}
          saved={{ name, zone }}
          label={t("save")}
          busyLabel={t("saving")}
          isBusy={update.isPending || update.isSuccess}
          error={update.error}
          onTeam={(changed) => update.mutate(changed, { onSuccess: readAnew })}
        />
      )}
      {may.includes("transfer") && (
        <div>
          <h3 className="mb-2 font-medium">{t("transfer.title")}</h3>
          <TransferPanel team={team} locale={locale} onDone={readAnew} />
        </div>
      )}
      {may.includes("archive") && team.archivedAt === null && (
        <AskedAction
          text={t("settings.archiveText")}
          label={t("settings.archive")}
          question={t("settings.sureArchive")}
          isBusy={archive.isPending || archive.isSuccess}
          error={archive.error}
          locale={locale}
          onAct={() => archive.mutate(true, { onSuccess: readAnew })}
        />
      )}
      {isLastOwner ? (
        <p className="text-sm text-muted">{t("settings.lastOwner")}</p>
      ) : (
        <AskedAction
          text={t("settings.leaveText")}
          label={t("settings.leave")}
          question={t("settings.sureLeave")}
          isBusy={leave.isPending || leave.isSuccess}
          error={leave.error}
          locale={locale}
          onAct={() => leave.mutate(undefined, { onSuccess: () => window.location.assign(`/${locale}/teams`) })}
        />
      )}
    </div>
  );
}
