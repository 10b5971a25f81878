import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Loading } from "@/components/interviews/loading";
import { reportFormat } from "@/components/interviews/report-format";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { ShownOnceLink } from "@/components/ui/shown-once-link";
import type { Locale } from "@/lib/core/locale";
import { useCreateReportShare, useReportShares, useRevokeReportShare } from "@/lib/interviews/client/use-report-shares";
import { SHARE_DAYS, type ReportShare } from "@/lib/interviews/share-schema";

interface SharePanelProps {
  readonly interviewId: string;
  readonly locale: Locale;
}

/** Links by which others read the report for a time. */
export function SharePanel({ interviewId, locale }: SharePanelProps) {
  const t = useTranslations("interviewReport.share");
  const format = reportFormat(locale);
  const shares = useReportShares(interviewId);
  const create = useCreateReportShare(interviewId);
  const revoke = useRevokeReportShare(interviewId);
  const [days, setDays] = useState("7");
  const [showsName, setShowsName] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!create.isPending) create.mutate({ days: Number(days), showsName, locale });
  }

  return (
    <section aria-labelledby="share-title" className="rounded-xl border border-line bg-raised p-4 sm:p-6">
      <h2 id="share-title" className="mb-1 font-semibold">
        {t("title")}
      </h2>
      <p className="mb-4 max-w-prose text-sm text-muted">{t("text")}</p>
      <form onSubmit={submit} className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <Choice label={t("days")} value={days} onValue={setDays}>
          {SHARE_DAYS.map((count) => (
            <option key={count} value={String(count)}>
              {t("day", { count })}
            </option>
          ))}
        </Choice>
        <label className="flex min-h-10 items-center gap-2 text-sm">
          <input type="checkbox" checked={showsName} onChange={(event) => setShowsName(event.target.checked)} />
          {t("name")}
        </label>
        <Button type="submit" busy={create.isPending}>
          {t("make")}
        </Button>
      </form>
      <div className="mt-4 space-y-4">
        <ProblemAlert
          error={create.error ?? revoke.error ?? shares.error}
          locale={locale}
          namespace="interviewReport"
        />
        {create.data && (
          <ShownOnceLink
            url={create.data.url}
            label={t("link")}
            note={t("once", { until: format.moment(create.data.expiresAt) })}
            copyLabel={t("copy")}
            copiedLabel={t("copied")}
          />
        )}
        {shares.isPending && <Loading className="h-16" />}
        {shares.data && shares.data.shares.length > 0 && (
          <ul className="divide-y divide-line border-y border-line text-sm">
            {shares.data.shares.map((share) => (
              <ShareLine
                key={share.shareId}
                share={share}
                format={format}
                isBusy={revoke.isPending}
                onEnd={() => revoke.mutate(share.shareId)}
              />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

interface ShareLineProps {
  readonly share: ReportShare;
  readonly format: ReturnType<typeof reportFormat>;
  readonly isBusy: boolean;
  onEnd(): void;
}

function ShareLine({ share: { state, showsName, createdAt, expiresAt }, format, isBusy, onEnd }: ShareLineProps) {
  const t = useTranslations("interviewReport.share");
  return (
    <li className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <span>
        {t(`state.${state}`, { until: format.moment(expiresAt) })}
        <span className="text-muted">
          {" · "}
          {t("made", { at: format.moment(createdAt) })} {showsName && `· ${t("withName")}`}
        </span>
      </span>
      {state === "open" && (
        <Button variant="quiet" busy={isBusy} onClick={onEnd}>
          {t("end")}
        </Button>
      )}
    </li>
  );
}
