"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, type FormEvent } from "react";
import { InviteLink } from "@/components/teams/invite-link";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Locale } from "@/lib/core/locale";
import { useCreateInvite } from "@/lib/teams/client/use-create-invite";
import { INVITE_DAYS, INVITE_MAX_USES } from "@/lib/teams/invite-state";
import { createInviteInput } from "@/lib/teams/schema";

interface InviteFormProps {
  readonly teamId: string;
  readonly mayInviteCoach: boolean;
  readonly locale: Locale;
}

/** Makes a link into the team; it is shown once. */
export function InviteForm({ teamId, mayInviteCoach, locale }: InviteFormProps) {
  const t = useTranslations("teams");
  const create = useCreateInvite(teamId);
  const [role, setRole] = useState<"coach" | "member">("member");
  const [days, setDays] = useState<(typeof INVITE_DAYS)[number]>(7);
  const [uses, setUses] = useState("20");
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (create.isPending) return;
    const read = createInviteInput.safeParse({ role, days, maxUses: Number(uses), locale });
    setWrong(!read.success);
    if (read.success) create.mutate(read.data);
    else field.current?.focus();
  }

  return (
    <form onSubmit={onSubmit} noValidate className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-3">
        {mayInviteCoach && (
          <Field label={t("invite.role")}>
            {(control) => (
              <select
                {...control}
                value={role}
                onChange={({ target }) => setRole(target.value === "coach" ? "coach" : "member")}
              >
                <option value="member">{t("role.member")}</option>
                <option value="coach">{t("role.coach")}</option>
              </select>
            )}
          </Field>
        )}
        <Field label={t("invite.days")}>
          {(control) => (
            <select
              {...control}
              value={days}
              onChange={({ target }) => setDays(INVITE_DAYS.find((each) => String(each) === target.value) ?? days)}
            >
              {INVITE_DAYS.map((each) => (
                <option key={each} value={each}>
                  {t("invite.daysValue", { count: each })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label={t("invite.uses")}
          hint={t("invite.usesHint", { max: INVITE_MAX_USES })}
          error={isWrong ? t("invite.usesProblem", { max: INVITE_MAX_USES }) : undefined}
        >
          {(control) => (
            <input
              {...control}
              ref={field}
              type="number"
              inputMode="numeric"
              min={1}
              max={INVITE_MAX_USES}
              value={uses}
              onChange={({ target }) => setUses(target.value)}
            />
          )}
        </Field>
      </div>
      <ProblemAlert error={create.error} locale={locale} />
      <Button type="submit" busy={create.isPending}>
        {t(create.isPending ? "invite.making" : "invite.make")}
      </Button>
      {create.data && <InviteLink key={create.data.inviteId} {...create.data} locale={locale} />}
    </form>
  );
}
