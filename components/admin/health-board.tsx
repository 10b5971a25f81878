"use client";

import { useTranslations } from "next-intl";
import { AdminAlert } from "@/components/admin/admin-alert";
import { Badge } from "@/components/admin/badge";
import { showFact } from "@/components/admin/show-fact";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useHealth } from "@/lib/health/client/use-health";

const TONE = { good: "good", note: "caution", bad: "wrong", none: "plain" } as const;

/** How the site is, part by part, each with a verdict and why. */
export function HealthBoard({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("admin.health");
  const health = useHealth();
  const time = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium" });
  const checks = health.data?.checks ?? [];
  const worst = (["bad", "note", "good"] as const).find((each) => checks.some(({ verdict }) => verdict === each));
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <p role="status">
          {worst && health.data ? t(`all.${worst}`, { time: time.format(new Date(health.data.at)) }) : ""}
        </p>
        <Button variant="quiet" busy={health.isFetching} onClick={() => void health.refetch()}>
          {t("again")}
        </Button>
      </div>
      {health.isPending && <Skeleton className="h-96" />}
      <ul className="grid gap-4 sm:grid-cols-2">
        {checks.map(({ id, verdict, reason, facts }) => (
          <li key={id} className="rounded-lg border border-line p-4">
            <h2 className="flex flex-wrap items-center justify-between gap-2 font-medium">
              {t(`checks.${id}.title`)}
              <Badge tone={TONE[verdict]}>{t(`verdicts.${verdict}`)}</Badge>
            </h2>
            <p className="mt-1 text-sm text-muted">{t(`checks.${id}.${reason}` as "checks.disk.enough")}</p>
            <dl className="mt-2 grid gap-x-4 gap-y-1 text-sm">
              {facts.map((fact) => (
                <div key={fact.name} className="flex flex-wrap justify-between gap-x-4">
                  <dt className="text-muted">{t(`facts.${fact.name}` as "facts.version")}</dt>
                  <dd className="break-all tabular-nums">{showFact(fact, locale)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      <AdminAlert error={health.error} locale={locale} onAgain={() => void health.refetch()} />
    </>
  );
}
