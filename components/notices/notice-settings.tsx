"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { DigestFields } from "@/components/notices/digest-fields";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { ApiError } from "@/lib/http/client";
import { useNoticeSetting } from "@/lib/notices/client/use-notice-setting";
import { useUpdateNoticeSetting } from "@/lib/notices/client/use-update-notice-setting";
import type { NoticeSetting } from "@/lib/notices/schema";
import { TOPICS, WAYS } from "@/lib/notices/topics";

/** What an account is told, and whether by mail. */
export function NoticeSettings({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("notices.settings");
  const saved = useNoticeSetting();
  if (saved.error instanceof ApiError && saved.error.code === "sign-in-required")
    return (
      <p>
        {t("signIn")}{" "}
        <a
          href={`/${locale}/sign-in?${new URLSearchParams({ to: `/${locale}/notices/settings` })}`}
          className="text-accent underline underline-offset-4"
        >
          {saved.error.title[locale]}
        </a>
      </p>
    );
  if (saved.error)
    return (
      <ProblemAlert error={saved.error} locale={locale} namespace="notices" onAgain={() => void saved.refetch()} />
    );
  if (!saved.data) return <Skeleton className="h-96" />;
  return <SettingForm saved={saved.data} locale={locale} />;
}

function SettingForm({ saved, locale }: { readonly saved: NoticeSetting; readonly locale: Locale }) {
  const t = useTranslations("notices.settings");
  const update = useUpdateNoticeSetting();
  const [ways, setWays] = useState(saved.ways);
  const [rhythm, setRhythm] = useState({ isWeekly: saved.isWeekly, hour: saved.hour, weekday: saved.weekday });
  const shownWays = WAYS.filter(
    (way) => way !== "mail" || saved.mail !== "off" || Object.values(ways).includes("mail"),
  );

  function save(event: FormEvent) {
    event.preventDefault();
    if (!update.isPending) update.mutate({ ways, ...rhythm, locale });
  }

  return (
    <form onSubmit={save} className="space-y-8">
      <section>
        <h2 className="mb-2 text-xl font-semibold">{t("topics")}</h2>
        <div className="divide-y divide-line border-y border-line">
          {TOPICS.map((topic) => (
            <fieldset key={topic} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
              <legend className="float-left contents">
                <span className="min-w-0 flex-1 basis-64">{t(`topic.${topic}`)}</span>
              </legend>
              <span className="flex flex-wrap gap-x-4">
                {shownWays.map((way) => (
                  <label key={way} className="flex min-h-9 items-center gap-2 text-sm">
                    <input
                      type="radio"
                      name={topic}
                      checked={ways[topic] === way}
                      onChange={() => setWays({ ...ways, [topic]: way })}
                      className="accent-accent"
                    />
                    {t(`way.${way}`)}
                  </label>
                ))}
              </span>
            </fieldset>
          ))}
        </div>
        <p className="mt-2 text-sm text-muted">{t("fairPlay")}</p>
      </section>
      <DigestFields saved={saved} rhythm={rhythm} locale={locale} onRhythm={setRhythm} />
      <ProblemAlert error={update.error} locale={locale} namespace="notices" />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={update.isPending}>
          {t(update.isPending ? "saving" : "save")}
        </Button>
        <p role="status" className="text-sm text-muted">
          {update.isSuccess && t("saved")}
        </p>
      </div>
    </form>
  );
}
