"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useUpdateMembership } from "@/lib/teams/client/use-update-membership";
import type { TeamOutput } from "@/lib/teams/schema";

/** What the other members see of oneself: the name, in what one is strong, one's place on boards. */
export function MembershipPanel({ team, locale }: { readonly team: TeamOutput; readonly locale: Locale }) {
  const t = useTranslations("teams.mine");
  const update = useUpdateMembership(team.teamId);
  const [helps, setHelps] = useState(team.helps);
  const [hides, setHides] = useState(team.hidesFromBoards);
  const isChanged = helps !== team.helps || hides !== team.hidesFromBoards;
  return (
    <form
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!update.isPending) update.mutate({ helps, hidesFromBoards: hides });
      }}
    >
      <p className="max-w-prose text-sm text-muted">
        {t("name")}{" "}
        <a href={`/${locale}/account/settings`} className="text-accent underline underline-offset-4">
          {t("nameLink")}
        </a>
      </p>
      <Check label={t("helps")} hint={t("helpsHint")} isOn={helps} onChange={setHelps} />
      <Check label={t("hides")} hint={t("hidesHint")} isOn={hides} onChange={setHides} />
      <ProblemAlert error={update.error} locale={locale} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="quiet" busy={update.isPending}>
          {t(update.isPending ? "saving" : "save")}
        </Button>
        <p role="status" className="text-sm text-muted">
          {update.isSuccess && !isChanged && t("saved")}
        </p>
      </div>
    </form>
  );
}

interface CheckProps {
  readonly label: string;
  readonly hint: string;
  readonly isOn: boolean;
  onChange(isOn: boolean): void;
}

function Check({ label, hint, isOn, onChange }: CheckProps) {
  const id = useId();
  return (
    <div className="max-w-prose">
      <label className="flex cursor-pointer items-baseline gap-3">
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={id}
          onChange={({ target }) => onChange(target.checked)}
          className="size-4 shrink-0 translate-y-0.5 accent-accent"
        />
        {label}
      </label>
      <p id={id} className="pl-7 text-sm text-muted">
        {hint}
      </p>
    </div>
  );
}
