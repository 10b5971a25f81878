"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, type FormEvent } from "react";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { ZoneField } from "@/components/teams/zone-field";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Locale } from "@/lib/core/locale";
import { browserTimeZone } from "@/lib/settings/browser-time-zone";
import { NAME_MAX, teamName, type CreateTeamInput } from "@/lib/teams/schema";

interface TeamFormProps {
  readonly locale: Locale;
  /** As it is saved; absent: a new team. */
  readonly saved?: CreateTeamInput;
  readonly label: string;
  readonly busyLabel: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  onTeam(team: CreateTeamInput): void;
}

/** Name and zone of a team. */
export function TeamForm({ locale, saved, label, busyLabel, isBusy, error, onTeam }: TeamFormProps) {
  const t = useTranslations("teams.make");
  const [name, setName] = useState(saved?.name ?? "");
  const [zone, setZone] = useState(() => saved?.zone ?? browserTimeZone() ?? "UTC");
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    const read = teamName.safeParse(name);
    setWrong(!read.success);
    if (read.success) onTeam({ name: read.data, zone });
    else field.current?.focus();
  }

  return (
    <form onSubmit={onSubmit} noValidate className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,15rem)]">
        <Field
          label={t("name")}
          hint={t("nameHint", { max: NAME_MAX })}
          error={isWrong ? t("problem", { max: NAME_MAX }) : undefined}
        >
          {(control) => (
            <input
              {...control}
              ref={field}
              autoComplete="off"
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <ZoneField zone={zone} onZone={setZone} />
      </div>
      <ProblemAlert error={error} locale={locale} />
      <Button type="submit" busy={isBusy}>
        {isBusy ? busyLabel : label}
      </Button>
    </form>
  );
}
