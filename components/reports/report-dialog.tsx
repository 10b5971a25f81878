import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { PartField } from "@/components/reports/part-field";
import { PassagePicker } from "@/components/reports/passage-picker";
import { ReportForm } from "@/components/reports/report-form";
import { langOf, type Locale } from "@/lib/core/locale";
import { anchorOf, focusPassage, quoteOf } from "@/lib/reports/client/passages";
import type { ReportableParts } from "@/lib/reports/reportable-parts";
import type { ReportPlace } from "@/lib/reports/schema";

/** What a report is about: the item of a view, or a passage of the lesson, at first the one that was pointed at. */
export type ReportSubject =
  | {
      readonly kind: "item";
      readonly viewId: string;
      readonly quote: string;
      /** In words. */
      readonly reportable: ReportableParts;
    }
  | {
      readonly kind: "lesson";
      readonly chapter: string;
      readonly passages: readonly HTMLElement[];
      /** Index of the passage. */
      readonly first: number;
      /** The words that are selected in it. */
      readonly selected: string;
    };

interface ReportDialogProps {
  readonly subject: ReportSubject;
  readonly locale: Locale;
  readonly draft: string;
  onDraft(text: string): void;
  onClose(): void;
}

/** The form for a mistake at the lower edge of the window, so that the place stays in sight; then the word that it was kept. */
export function ReportDialog({ subject, locale, draft, onDraft, onClose }: ReportDialogProps) {
  const t = useTranslations("reports");
  const dialog = useRef<HTMLDialogElement>(null);
  const [index, setIndex] = useState(subject.kind === "lesson" ? subject.first : 0);
  const [part, setPart] = useState("stem");
  const [isSent, setSent] = useState(false);
  const passage = subject.kind === "lesson" ? subject.passages[index] : undefined;
  const quote = readQuote(subject, index, passage);

  useEffect(() => dialog.current?.showModal(), []);

  function close() {
    // The browser gives the focus back to the button; where that is gone, the place takes it.
    if (document.activeElement === document.body && passage) focusPassage(passage);
    onClose();
  }

  return (
    <dialog
      ref={dialog}
      onClose={close}
      lang={langOf(locale)}
      aria-labelledby="report-title"
      className="mx-auto mt-auto mb-3 max-h-[70dvh] w-full max-w-xl overflow-y-auto rounded-xl border border-line bg-raised p-4 text-ink shadow-lg sm:p-6"
    >
      <h2 id="report-title" className="mb-3 font-semibold">
        {t("title")}
      </h2>
      {isSent ? (
        <Sent onClose={() => dialog.current?.close()} />
      ) : (
        <>
          <PassagePicker
            quote={quote}
            {...(subject.kind === "lesson" && { passages: subject.passages, index, onIndex: setIndex })}
          />
          {subject.kind === "item" && <PartField reportable={subject.reportable} value={part} onValue={setPart} />}
          <ReportForm
            locale={locale}
            place={toPlace(subject, passage, quote, part)}
            draft={draft}
            onDraft={onDraft}
            onSent={() => {
              onDraft("");
              setSent(true);
            }}
            onCancel={() => dialog.current?.close()}
          />
        </>
      )}
    </dialog>
  );
}

function Sent({ onClose }: { onClose(): void }) {
  const t = useTranslations("reports");
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <>
      <p role="status" className="mb-4">
        {t("sent")}
      </p>
      <button ref={close} type="button" className="font-medium underline" onClick={onClose}>
        {t("close")}
      </button>
    </>
  );
}

function readQuote(subject: ReportSubject, index: number, passage: HTMLElement | undefined): string {
  if (subject.kind === "item") return subject.quote;
  if (index === subject.first && subject.selected) return subject.selected;
  return passage ? quoteOf(passage) : "";
}

function toPlace(subject: ReportSubject, passage: HTMLElement | undefined, quote: string, part: string): ReportPlace {
  if (subject.kind === "item") return { kind: "item", viewId: subject.viewId, part };
  // A figure without words still has a place.
  return { kind: "lesson", chapter: subject.chapter, block: passage ? anchorOf(passage) : "", quote: quote || "–" };
}
