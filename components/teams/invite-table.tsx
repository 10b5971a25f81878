"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { DoneNote } from "@/components/teams/done-note";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { Tag } from "@/components/teams/tag";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useRevokeInvite } from "@/lib/teams/client/use-revoke-invite";
import type { InviteList } from "@/lib/teams/schema";

interface InviteTableProps extends InviteList {
  readonly teamId: string;
  readonly locale: Locale;
}

/** The links into the team: what each gives, what is left of it, and the way to end it. */
export function InviteTable({ teamId, invites, locale }: InviteTableProps) {
  const t = useTranslations("teams");
  const revoke = useRevokeInvite(teamId);
  const [done, setDone] = useState<{ text: string }>();
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const format = (text: string) => date.format(new Date(text));
  if (invites.length === 0) return <p className="mt-6 text-sm text-muted">{t("invite.none")}</p>;
  return (
    <>
      <h3 className="mt-6 mb-1 font-medium">{t("invite.list")}</h3>
      <ul className="divide-y divide-line border-y border-line text-sm">
        {invites.map(({ inviteId, role, state, maxUses, uses, expiresAt, createdAt, madeBy, isRevocable }) => (
          <li key={inviteId} className="flex min-h-13 flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
            <Tag tone={state === "open" ? "good" : "quiet"}>{t(`invite.state.${state}`)}</Tag>
            <span>{t(`role.${role}`)}</span>
            <span className="tabular-nums">{t("invite.left", { left: maxUses - uses, max: maxUses })}</span>
            <span className="text-muted">{t("invite.until", { date: format(expiresAt) })}</span>
            {madeBy !== null && (
              <span className="text-muted wrap-anywhere">{t("invite.madeBy", { name: madeBy })}</span>
            )}
            {isRevocable && (
              <Button
                variant="quiet"
                className="ml-auto"
                busy={revoke.isPending}
                aria-label={t("invite.revokeName", { role, date: format(createdAt) })}
                onClick={() => revoke.mutate(inviteId, { onSuccess: () => setDone({ text: t("invite.revoked") }) })}
              >
                {t("invite.revoke")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <DoneNote done={done} />
      <ProblemAlert error={revoke.error} locale={locale} />
    </>
  );
}
