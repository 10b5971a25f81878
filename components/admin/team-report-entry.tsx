import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Locale } from "@/lib/core/locale";
import { useJudgeTeamReport } from "@/lib/teams/client/use-judge-team-report";
import type { TeamReport } from "@/lib/teams/report-schema";
import { teamName } from "@/lib/teams/schema";

interface TeamReportEntryProps {
  readonly report: TeamReport;
  readonly locale: Locale;
  onJudged(): void;
}

/** One report of a team's name, and what can be done about it. */
export function TeamReportEntry({ report, locale, onJudged }: TeamReportEntryProps) {
  const t = useTranslations("admin.teamNames");
  const judge = useJudgeTeamReport(report.reportId);
  const [name, setName] = useState("");
  const [isWrong, setWrong] = useState(false);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const { status, members, text, by, createdAt, nameNow } = report;

  function rename() {
    const read = teamName.safeParse(name);
    setWrong(!read.success);
    if (read.success) judge.mutate(read.data, { onSuccess: onJudged });
  }

  return (
    <li className="rounded-xl border border-line bg-raised p-4 sm:p-6">
      <p className="mb-1 flex flex-wrap gap-x-3 text-sm text-muted">
        <span className="rounded-md bg-accent-soft px-2 py-0.5 text-xs font-medium text-accent">
          {t(`status.${status}`)}
        </span>
        <span>{t("members", { count: members })}</span>
      </p>
      <h2 className="font-semibold wrap-anywhere">{report.name}</h2>
      {nameNow !== report.name && <p className="text-sm text-muted wrap-anywhere">{t("now", { name: nameNow })}</p>}
      <p className="mt-2 break-words whitespace-pre-wrap">{text}</p>
      <p className="mt-1 text-sm text-muted wrap-anywhere">
        {t("by", { name: by, at: date.format(new Date(createdAt)) })}
      </p>
      {status === "open" && (
        <div className="mt-4 space-y-3">
          <div className="max-w-md">
            <Field label={t("rename")} error={isWrong ? t("problem") : undefined}>
              {(control) => (
                <input {...control} autoComplete="off" value={name} onChange={({ target }) => setName(target.value)} />
              )}
            </Field>
          </div>
          <ProblemAlert error={judge.error} locale={locale} namespace="admin" />
          <div className="flex flex-wrap gap-3">
            <Button busy={judge.isPending} onClick={rename}>
              {t("renameAction")}
            </Button>
            <Button variant="quiet" busy={judge.isPending} onClick={() => judge.mutate(null, { onSuccess: onJudged })}>
              {t("keep")}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
