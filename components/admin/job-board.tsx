"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdminAlert } from "@/components/admin/admin-alert";
import { Badge } from "@/components/admin/badge";
import { JobEntry } from "@/components/admin/job-entry";
import { LoadMore } from "@/components/admin/load-more";
import { TimerTable } from "@/components/admin/timer-table";
import { Field } from "@/components/ui/field";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useActOnJob, useJobs } from "@/lib/jobs/client/use-jobs";
import { JOB_STATES, type QueuedJob } from "@/lib/jobs/schema";

/** What the site does by itself: rounds by the clock, and queues. */
export function JobBoard({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("admin.jobs");
  const [state, setState] = useState("");
  const list = useJobs(state ? { state: state as QueuedJob["state"] } : {}); // chosen from a list of them
  const act = useActOnJob();
  const first = list.data?.pages[0];
  const jobs = list.data?.pages.flatMap((page) => page.jobs) ?? [];
  return (
    <>
      <h2 className="mb-2 text-xl font-semibold">{t("timers")}</h2>
      <p className="mb-3 text-sm text-muted">{t("timersNote")}</p>
      {list.isPending && <Skeleton className="h-64" />}
      {first && <TimerTable timers={first.timers} locale={locale} />}
      <h2 className="mt-10 mb-2 text-xl font-semibold">{t("queues")}</h2>
      {first?.counts.length === 0 && <p className="text-muted">{t("noQueues")}</p>}
      <ul className="mb-4 flex flex-wrap gap-2">
        {first?.counts.map(({ queue, state: each, count }) => (
          <li key={`${queue} ${each}`}>
            <Badge tone={each === "failed" ? "wrong" : "plain"}>{`${queue} · ${t(`states.${each}`)} · ${count}`}</Badge>
          </li>
        ))}
      </ul>
      <div className="max-w-60">
        <Field label={t("state")}>
          {(control) => (
            <select {...control} value={state} onChange={({ target }) => setState(target.value)}>
              <option value="">{t("any")}</option>
              {JOB_STATES.map((each) => (
                <option key={each} value={each}>
                  {t(`states.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <p role="status" className={list.isSuccess && jobs.length === 0 ? "mt-3 text-muted" : "sr-only"}>
        {act.isSuccess
          ? t(`did.${act.variables.act}`)
          : list.isSuccess
            ? t(jobs.length === 0 ? "none" : "count", { count: jobs.length })
            : ""}
      </p>
      <ol className="divide-y divide-line">
        {jobs.map((job) => (
          <JobEntry
            key={job.id}
            job={job}
            locale={locale}
            isBusy={act.isPending}
            onAct={(what) => act.mutate({ id: job.id, act: what })}
          />
        ))}
      </ol>
      <AdminAlert error={act.error ?? list.error} locale={locale} />
      <LoadMore list={list} />
    </>
  );
}
