import { NextIntlClientProvider } from "next-intl";
import { createRoot } from "react-dom/client";
import { ReportDialog, type ReportSubject } from "@/components/reports/report-dialog";
import { QueryProvider } from "@/components/shell/query-provider";
import { useWords } from "@/components/shell/use-words";
import type { Locale } from "@/lib/core/locale";
import { findPassage, listPassages, quoteOf } from "@/lib/reports/client/passages";
import { reportableParts, type ReportableParts } from "@/lib/reports/reportable-parts";

/** What was typed and not sent, by what it is about, as long as the page stands. */
const drafts = new Map<string, string>();

/** Opens the form for what the button stands at: the item whose view it names, else the lesson. */
export function open(button: HTMLElement): void {
  const locale: Locale = button.closest("[lang]")?.getAttribute("lang") === "en" ? "en" : "zh";
  const subject = readSubject(button);
  if (!subject) return;
  // On a phone the list of contents would lie over the place.
  document.querySelector("details[data-contents]")?.removeAttribute("open");
  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  function close() {
    root.unmount();
    place.remove();
  }
  root.render(<LiveDialog subject={subject} locale={locale} onClose={close} />);
}

function readSubject(button: HTMLElement): ReportSubject | undefined {
  const viewId = button.dataset["report"];
  if (viewId) {
    const stem = button.closest("form")?.querySelector(".prose");
    return { kind: "item", viewId, quote: stem ? quoteOf(stem) : "", reportable: readParts(button.dataset["parts"]) };
  }
  const chapter = document.querySelector<HTMLElement>("article[data-chapter]")?.dataset["chapter"];
  const passages = listPassages();
  if (!chapter || passages.length === 0) return undefined;
  const selection = getSelection();
  const selected = selection && !selection.isCollapsed ? quoteOf(selection.getRangeAt(0).cloneContents()) : "";
  return { kind: "lesson", chapter, passages, first: findPassage(passages, selection), selected };
}

/** The parts with their words instead of their HTML. */
function readParts(json: string | undefined): ReportableParts {
  const { parts, hasExplanation } = reportableParts.parse(JSON.parse(json ?? '{"parts":[],"hasExplanation":false}'));
  const wordsOf = (html: string) => quoteOf(new DOMParser().parseFromString(html, "text/html").body);
  return { parts: parts.map(({ id, text }) => ({ id, text: wordsOf(text) })), hasExplanation };
}

interface LiveDialogProps {
  readonly subject: ReportSubject;
  readonly locale: Locale;
  onClose(): void;
}

function LiveDialog({ subject, locale, onClose }: LiveDialogProps) {
  const words = useWords(locale);
  const key = subject.kind === "item" ? subject.viewId : subject.chapter;
  if (!words) return null;
  return (
    <QueryProvider>
      <NextIntlClientProvider {...words}>
        <ReportDialog
          subject={subject}
          locale={locale}
          draft={drafts.get(key) ?? ""}
          onDraft={(text) => drafts.set(key, text)}
          onClose={onClose}
        />
      </NextIntlClientProvider>
    </QueryProvider>
  );
}
