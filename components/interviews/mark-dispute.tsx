import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useDisputeMark } from "@/lib/interviews/client/use-dispute-mark";
import { MOST_REASON, type ShownDispute } from "@/lib/interviews/report-schema";

interface MarkDisputeProps {
  readonly interviewId: string;
  readonly position: number;
  readonly part: string;
  readonly dispute: ShownDispute | null;
  readonly isDisputable: boolean;
  readonly locale: Locale;
}

/** Says that a mark is wrong, with or without a reason, or what became of having said so. */
export function MarkDispute({ interviewId, position, part, dispute, isDisputable, locale }: MarkDisputeProps) {
  const t = useTranslations("interviewReport.dispute");
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const told = useRef<HTMLDivElement>(null);
  const send = useDisputeMark(interviewId);
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);
  // The form that was sent is gone, and the focus with it.
  useEffect(() => {
    if (dispute && send.isSuccess) told.current?.focus();
  }, [dispute, send.isSuccess]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!send.isPending) send.mutate({ position, part, reason });
  }

  if (dispute) {
    return (
      <div ref={told} tabIndex={-1} className="w-full rounded-lg bg-surface px-3 py-2 text-sm">
        <p className="font-medium">{t(`status.${dispute.status}`)}</p>
        {dispute.reason && <p className="wrap-anywhere whitespace-pre-wrap text-muted">{dispute.reason}</p>}
        {dispute.answer && (
          <p className="mt-1 wrap-anywhere whitespace-pre-wrap">
            <span className="text-muted">{t("answer")}</span> {dispute.answer}
          </p>
        )}
      </div>
    );
  }
  if (!isDisputable) return null;
  if (!isOpen) {
    return (
      <button
        type="button"
        className="min-h-6 text-sm text-muted underline underline-offset-4 hover:text-ink"
        onClick={() => setOpen(true)}
      >
        {t("open")}
      </button>
    );
  }
  return (
    <form onSubmit={submit} className="w-full space-y-2 rounded-lg border border-line bg-surface p-3 text-sm">
      <label htmlFor={id} className="block font-medium">
        {t("label")}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        maxLength={MOST_REASON}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        aria-describedby={`${id}-hint`}
        className="w-full rounded-lg border border-edge bg-bg px-3 py-2"
      />
      <p id={`${id}-hint`} className="text-muted">
        {t("hint")}
      </p>
      <ProblemAlert error={send.error} locale={locale} namespace="interviewReport" />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={send.isPending}>
          {t("send")}
        </Button>
        <Button variant="quiet" onClick={() => setOpen(false)}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
