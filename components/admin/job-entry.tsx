"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/admin/badge";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import type { QueuedJob } from "@/lib/jobs/schema";

const TONE = {
  created: "plain",
  retry: "caution",
  active: "plain",
  completed: "good",
  cancelled: "caution",
  failed: "wrong",
} as const;

interface JobEntryProps {
  readonly job: QueuedJob;
  readonly locale: Locale;
  readonly isBusy: boolean;
  onAct(act: "retry" | "cancel"): void;
}

/** One job of a queue, and what may be done to it. */
export function JobEntry({ job, locale, isBusy, onAct }: JobEntryProps) {
  const t = useTranslations("admin.jobs");
  const time = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium" });
  const act = job.state === "failed" ? "retry" : ["created", "retry", "active"].includes(job.state) ? "cancel" : null;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-2">
          <code className="font-medium">{job.queue}</code>
          <Badge tone={TONE[job.state]}>{t(`states.${job.state}`)}</Badge>
        </p>
        <p className="text-sm text-muted">
          {t("begun", { time: time.format(new Date(job.createdAt)) })}
          {job.endedAt && ` · ${t("ended", { time: time.format(new Date(job.endedAt)) })}`}
          {job.tries > 0 && ` · ${t("tries", { count: job.tries })}`}
        </p>
        {job.error && <p className="text-sm break-words text-wrong">{job.error}</p>}
      </div>
      {act && (
        <Button
          variant="quiet"
          busy={isBusy}
          aria-label={t(`actOn.${act}`, { queue: job.queue, time: time.format(new Date(job.createdAt)) })}
          onClick={() => onAct(act)}
        >
          {t(`act.${act}`)}
        </Button>
      )}
    </li>
  );
}
