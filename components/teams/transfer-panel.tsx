"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmPanel } from "@/components/teams/confirm-panel";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Locale } from "@/lib/core/locale";
import { useTransferTeam } from "@/lib/teams/client/use-transfer-team";
import type { TeamOutput } from "@/lib/teams/schema";

interface TransferPanelProps {
  readonly team: TeamOutput;
  readonly locale: Locale;
  onDone(): void;
}

/** Hands the team to another member. In a team of more than one page its coaches and first members are offered: another is made coach before. */
export function TransferPanel({ team, locale, onDone }: TransferPanelProps) {
  const t = useTranslations("teams.transfer");
  const transfer = useTransferTeam(team.teamId);
  const [userId, setUserId] = useState("");
  const [isAsking, setAsking] = useState(false);
  const others = team.members.filter(({ isSelf }) => !isSelf);
  const chosen = others.find((member) => member.userId === userId);
  if (others.length === 0) return <p className="text-sm text-muted">{t("alone")}</p>;
  return (
    <div className="max-w-md space-y-3">
      <p className="text-sm text-muted">{t("text")}</p>
      <Field label={t("to")}>
        {(control) => (
          <select {...control} value={userId} onChange={({ target }) => setUserId(target.value)}>
            <option value="">{t("choose")}</option>
            {others.map((member) => (
              <option key={member.userId} value={member.userId}>
                {member.nickname}
              </option>
            ))}
          </select>
        )}
      </Field>
      {isAsking && chosen ? (
        <ConfirmPanel
          question={t("sure", { name: chosen.nickname })}
          action={t("action")}
          isBusy={transfer.isPending || transfer.isSuccess}
          onConfirm={() => transfer.mutate(chosen.userId, { onSuccess: onDone })}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <Button variant="quiet" disabled={!chosen} onClick={() => setAsking(true)}>
          {t("action")}
        </Button>
      )}
      <ProblemAlert error={transfer.error} locale={locale} />
    </div>
  );
}
