import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { ImportedItems } from "@/components/cms/exchange/imported-items";
import { useMoment } from "@/components/cms/use-moment";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useResumeImport } from "@/lib/imports/client/use-resume-import";
import type { ImportSummary } from "@/lib/imports/schema";

interface ImportEntryProps {
  readonly summary: ImportSummary;
  readonly locale: Locale;
  readonly isBegun: boolean;
}

/** One import: how far it has come, and what became of its items. */
export function ImportEntry({ summary, locale, isBegun }: ImportEntryProps) {
  const t = useTranslations("cms.exchange.imports");
  const moment = useMoment();
  const listId = useId();
  const name = useRef<HTMLParagraphElement>(null);
  const [opened, setOpen] = useState<boolean>();
  const isOpen = opened ?? isBegun;
  const resume = useResumeImport();
  const { importId, fileName, status, createdAt, total, made, refused } = summary;
  useEffect(() => {
    if (isBegun) name.current?.focus();
  }, [isBegun]);
  return (
    <li className="py-2.5 text-sm">
      <p ref={name} tabIndex={-1} className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium wrap-anywhere">{fileName}</span>
        <span className="text-xs text-muted">{moment(createdAt)}</span>
      </p>
      {(status === "queued" || status === "running") && (
        <progress
          aria-label={t("label", { name: fileName })}
          max={total}
          value={made + refused}
          className="mt-1.5 h-2 w-full overflow-hidden rounded-full accent-accent"
        />
      )}
      <p role="status" className="mt-0.5 text-muted tabular-nums">
        {t(status, { done: made + refused, total, made, refused })}
      </p>
      {(status === "done" || status === "failed") && (
        <>
          <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
            {status === "failed" && (
              <Button
                variant="quiet"
                className="text-sm"
                busy={resume.isPending}
                onClick={() => resume.mutate(importId)}
              >
                {t("resume")}
                <span className="sr-only"> {fileName}</span>
              </Button>
            )}
            <button
              type="button"
              aria-expanded={isOpen}
              aria-controls={listId}
              onClick={() => setOpen(!isOpen)}
              className="min-h-8 underline underline-offset-4 hover:text-accent"
            >
              {isOpen ? t("hide") : t("show")}
              <span className="sr-only"> {fileName}</span>
            </button>
          </p>
          <div id={listId}>{isOpen && <ImportedItems summary={summary} locale={locale} />}</div>
        </>
      )}
    </li>
  );
}
