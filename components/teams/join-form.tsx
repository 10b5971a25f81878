"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConsentField } from "@/components/teams/consent-field";
import { ReportTeam } from "@/components/teams/report-team";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { Button, buttonClass } from "@/components/ui/button";
import { forgetLinkToken } from "@/lib/auth/client/use-link-token";
import type { Locale } from "@/lib/core/locale";
import { useJoinTeam } from "@/lib/teams/client/use-join-team";
import type { InviteDescription } from "@/lib/teams/schema";

interface JoinFormProps {
  readonly token: string;
  readonly invite: InviteDescription;
  readonly nickname: string;
  readonly locale: Locale;
}

/** Into which team, by whom, as what; and whether its coaches may see one's progress, which nobody has agreed to beforehand. */
export function JoinForm({ token, invite, nickname, locale }: JoinFormProps) {
  const t = useTranslations("teams.join");
  const [shares, setShares] = useState(false);
  const join = useJoinTeam(token);
  const { team, teamId, madeBy, role, members, isMember } = invite;
  const path = `/${locale}/teams/${teamId}`;
  const isBusy = join.isPending || join.isSuccess;

  function onJoin() {
    join.mutate(shares, {
      onSuccess: () => {
        forgetLinkToken("team");
        window.location.assign(path);
      },
    });
  }

  return (
    <div className="rounded-xl border border-line bg-raised p-4 sm:p-6">
      <p className="text-sm text-muted wrap-anywhere">
        {madeBy === null ? t("invitesNobody") : t("invites", { name: madeBy })}
      </p>
      <h2 className="mt-1 mb-4 text-xl font-semibold wrap-anywhere">{team}</h2>
      {isMember ? (
        <>
          <p className="mb-4">{t("already")}</p>
          <a href={path} className={buttonClass()}>
            {t("open")}
          </a>
        </>
      ) : (
        <>
          <p className="mb-2">{t("as", { role, members })}</p>
          <p className="mb-4 text-sm text-muted wrap-anywhere">{t("seen", { nickname })}</p>
          <div className="mb-6">
            <ConsentField shares={shares} onShares={setShares} />
          </div>
          {join.error && (
            <div className="mb-4">
              <ProblemAlert error={join.error} locale={locale} />
            </div>
          )}
          <Button busy={isBusy} onClick={onJoin}>
            {t(isBusy ? "busy" : "action")}
          </Button>
          <ReportTeam teamId={teamId} token={token} locale={locale} />
        </>
      )}
    </div>
  );
}
