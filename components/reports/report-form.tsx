import { useTranslations } from "next-intl";
import { useRef, useState, type FormEvent } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { newId } from "@/lib/core/ids";
import type { Locale } from "@/lib/core/locale";
import { useCreateReport } from "@/lib/reports/client/use-create-report";
import { REPORT_TEXT_MAX, REPORT_TEXT_MIN, type ReportPlace } from "@/lib/reports/schema";

interface ReportFormProps {
  readonly locale: Locale;
  readonly place: ReportPlace;
  readonly draft: string;
  onDraft(text: string): void;
  onSent(): void;
  onCancel(): void;
}

/** What is wrong, in the reader's words. What was typed stays until it was kept. */
export function ReportForm({ locale, place, draft, onDraft, onSent, onCancel }: ReportFormProps) {
  const t = useTranslations("reports");
  const [text, setText] = useState(draft);
  const [isShort, setShort] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  /** Of the last try: the same words at the same place are kept once, however often they are sent. */
  const sending = useRef({ body: "", key: "" });
  const { mutate, isPending, error } = useCreateReport();

  function change(next: string) {
    setText(next);
    setShort(false);
    onDraft(next);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isPending) return;
    if (text.trim().length < REPORT_TEXT_MIN) {
      setShort(true);
      field.current?.focus();
      return;
    }
    const report = { locale, place, text };
    const body = JSON.stringify(report);
    if (sending.current.body !== body) sending.current = { body, key: newId() };
    mutate({ report, key: sending.current.key }, { onSuccess: onSent });
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-4">
      {error && (
        <Alert title={error.title[locale]} requestId={error.requestId}>
          <p>
            {error.detail[locale]} {t("kept")}
          </p>
        </Alert>
      )}
      <div>
        <label htmlFor="report-text" className="mb-1.5 block text-sm font-medium">
          {t("what")}
        </label>
        <textarea
          ref={field}
          id="report-text"
          rows={4}
          required
          maxLength={REPORT_TEXT_MAX}
          value={text}
          onChange={(event) => change(event.target.value)}
          aria-invalid={isShort || undefined}
          aria-describedby="report-hint"
          className="w-full rounded-lg border border-edge bg-bg px-3 py-2"
        />
        <p id="report-hint" className={`text-sm ${isShort ? "text-wrong" : "text-muted"}`}>
          {isShort ? t("tooShort", { min: REPORT_TEXT_MIN }) : t("hint")}
        </p>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={isPending}>
          {t(isPending ? "sending" : "send")}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
