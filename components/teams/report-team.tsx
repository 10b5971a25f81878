"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useReportTeam } from "@/lib/teams/client/use-report-team";
import { TEAM_REPORT_MAX, TEAM_REPORT_MIN } from "@/lib/teams/report-schema";

interface ReportTeamProps {
  readonly teamId: string;
  readonly locale: Locale;
  /** Of the link by which somebody sees the name who is no member. */
  readonly token?: string;
}

/** Tells the administrators of an offensive name: a quiet line until it is wanted. */
export function ReportTeam({ teamId, locale, token }: ReportTeamProps) {
  const t = useTranslations("teams");
  const id = useId();
  const report = useReportTeam(teamId);
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [isShort, setShort] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);

  function send(event: FormEvent) {
    event.preventDefault();
    if (report.isPending) return;
    setShort(text.trim().length < TEAM_REPORT_MIN);
    if (text.trim().length < TEAM_REPORT_MIN) field.current?.focus();
    else report.mutate({ text, ...(token !== undefined && { token }) });
  }

  if (report.isSuccess)
    return (
      <p role="status" className="mt-2 text-sm text-muted">
        {t("report.sent")}
      </p>
    );
  if (!isOpen)
    return (
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="mt-2 min-h-8 text-sm text-muted underline underline-offset-4 hover:text-ink"
      >
        {t("report.open")}
      </button>
    );
  return (
    <form onSubmit={send} noValidate className="mt-3 max-w-prose">
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {t("report.label")}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        maxLength={TEAM_REPORT_MAX}
        value={text}
        onChange={({ target }) => setText(target.value)}
        aria-invalid={isShort || undefined}
        aria-describedby={`${id}-hint`}
        className="w-full rounded-lg border border-edge bg-bg px-3 py-2"
      />
      <p id={`${id}-hint`} className={`mb-3 text-sm ${isShort ? "text-wrong" : "text-muted"}`}>
        {isShort
          ? t("report.short", { min: TEAM_REPORT_MIN })
          : t("report.hint", { min: TEAM_REPORT_MIN, max: TEAM_REPORT_MAX })}
      </p>
      <ProblemAlert error={report.error} locale={locale} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="quiet" busy={report.isPending}>
          {t(report.isPending ? "report.sending" : "report.send")}
        </Button>
        <Button variant="quiet" onClick={() => setOpen(false)}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
