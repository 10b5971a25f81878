"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { FormAlert } from "@/components/account/form-alert";
import { Panel } from "@/components/account/panel";
import { SelectField } from "@/components/account/select-field";
import { TextField } from "@/components/account/text-field";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { CERTAINTIES, DATA_SAVERS, isCertaintyAsked, MOTIONS, THEMES } from "@/lib/core/page-choices";
import { browserTimeZone, listTimeZones } from "@/lib/settings/browser-time-zone";
import { readChanges, type SettingsProblem } from "@/lib/settings/changed-settings";
import { useSettings } from "@/lib/settings/client/use-settings";
import { useUpdateSettings } from "@/lib/settings/client/use-update-settings";
import { DAILY_GOAL_MAX, type SettingsOutput } from "@/lib/settings/schema";

const LANGUAGES = [
  { value: "zh", label: "中文", lang: "zh-Hans" },
  { value: "en", label: "English", lang: "en" },
];

/** The settings of a learner, guest or account, once they are known. */
export function SettingsForm({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("own");
  const saved = useSettings();
  if (saved.error) {
    return (
      <>
        <FormAlert error={saved.error} locale={locale} />
        <Button variant="quiet" onClick={() => void saved.refetch()}>
          {t("again")}
        </Button>
      </>
    );
  }
  if (saved.data) return <LoadedForm locale={locale} saved={saved.data} />;
  return (
    <div role="status">
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="mb-6 h-96" />
      <Skeleton className="h-72" />
    </div>
  );
}

function LoadedForm({ locale, saved }: { readonly locale: Locale; readonly saved: SettingsOutput }) {
  const t = useTranslations("own.settings");
  const form = useRef<HTMLFormElement>(null);
  const update = useUpdateSettings();
  const [problems, setProblems] = useState<readonly SettingsProblem[]>([]);
  const [isUnchanged, setIsUnchanged] = useState(false);
  // What the form shows. Another tab may have saved since: its choices are none of this form's changes.
  const [shown, setShown] = useState(() => show(saved, locale));

  useEffect(() => {
    if (problems.length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [problems]);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (update.isPending) return;
    const given = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([key, value]) => [key, String(value)]),
    );
    // A zone that the browser told is kept with whatever is saved first.
    const { timeZone, ...others } = shown;
    const read = readChanges(given, saved.settings.timeZone === null ? others : { ...others, timeZone });
    setProblems("problems" in read ? read.problems : []);
    setIsUnchanged("changes" in read && Object.keys(read.changes).length === 0);
    if ("problems" in read || Object.keys(read.changes).length === 0) return update.reset();
    await update.mutateAsync(read.changes);
    setShown({ ...shown, ...given });
    // A page in the language that was chosen; everything else is on this one already.
    if (read.changes.locale && read.changes.locale !== locale) {
      window.location.assign(`/${read.changes.locale}/account/settings`);
    }
  }

  const options = <V extends string>(values: readonly V[], label: (value: V) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  const errorOf = (name: SettingsProblem) =>
    problems.includes(name) ? t(`problems.${name}`, { max: DAILY_GOAL_MAX }) : undefined;
  return (
    <form ref={form} method="post" noValidate onSubmit={(event) => void onSubmit(event).catch(() => undefined)}>
      {shown.nickname !== undefined && (
        <Panel title={t("profile")}>
          <TextField
            name="nickname"
            label={t("nickname")}
            autoComplete="nickname"
            hint={t("nicknameHint")}
            defaultValue={shown.nickname}
            error={errorOf("nickname")}
          />
        </Panel>
      )}
      <Panel title={t("look")}>
        <SelectField
          name="locale"
          label={t("locale")}
          hint={t("localeHint")}
          defaultValue={shown.locale}
          options={LANGUAGES}
        />
        <SelectField
          name="theme"
          label={t("theme")}
          defaultValue={shown.theme}
          options={options(THEMES, (value) => t(`themes.${value}`))}
        />
        <SelectField
          name="motion"
          label={t("motion")}
          hint={t("motionHint")}
          defaultValue={shown.motion}
          options={options(MOTIONS, (value) => t(`motions.${value}`))}
        />
        <SelectField
          name="dataSaver"
          label={t("saver")}
          hint={t("saverHint")}
          defaultValue={shown.dataSaver}
          options={options(DATA_SAVERS, (value) => t(`savers.${value}`))}
        />
      </Panel>
      <Panel title={t("practice")}>
        <TextField
          name="dailyGoal"
          label={t("dailyGoal")}
          inputMode="numeric"
          autoComplete="off"
          hint={t("dailyGoalHint", { max: DAILY_GOAL_MAX })}
          defaultValue={shown.dailyGoal}
          error={errorOf("dailyGoal")}
        />
        <SelectField
          name="timeZone"
          label={t("timeZone")}
          hint={t("timeZoneHint")}
          defaultValue={shown.timeZone}
          options={options(listTimeZones([shown.timeZone]), (value) => value.replaceAll("_", " "))}
        />
        <SelectField
          name="certainty"
          label={t("certainty")}
          hint={t("certaintyHint")}
          defaultValue={shown.certainty}
          options={options(CERTAINTIES, (value) => t(`certainties.${value}`))}
        />
      </Panel>
      {update.error && <FormAlert error={update.error} locale={locale} />}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" busy={update.isPending}>
          {t(update.isPending ? "saving" : "save")}
        </Button>
        <p role="status" className="text-sm text-muted">
          {isUnchanged ? t("unchanged") : update.isSuccess && problems.length === 0 ? t("saved") : ""}
        </p>
      </div>
    </form>
  );
}

/** What stands in the form: what is saved, and where nothing is, what this browser shows. */
function show({ settings, nickname }: SettingsOutput, locale: Locale) {
  const { dataset } = document.documentElement;
  return {
    ...(nickname !== null && { nickname }),
    locale: settings.locale ?? locale,
    theme: settings.theme ?? dataset["theme"] ?? "system",
    motion: settings.motion ?? dataset["motion"] ?? "system",
    dataSaver: settings.dataSaver ?? dataset["saver"] ?? "system",
    certainty: settings.certainty ?? (isCertaintyAsked() ? "on" : "off"),
    dailyGoal: String(settings.dailyGoal ?? ""),
    timeZone: settings.timeZone ?? browserTimeZone() ?? "UTC",
  };
}
