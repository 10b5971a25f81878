import { QUOTE_MAX } from "@/lib/reports/schema";

/** What can be pointed at in a lesson: paragraphs, headings, tables, entries of lists, formulas, figures. Items have a way of their own. */
const PASSAGES =
  ".lesson .prose:not([data-island] *) > :not(ul, ol), .lesson .prose:not([data-island] *) > :is(ul, ol) > li, .lesson-figure";
/** Height below the top of the window from which on something counts as read, in px. */
const READING_LINE = 140;

export function listPassages(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(PASSAGES)];
}

/** The passage with the beginning of the selection, else the first in sight that is more than a heading. */
export function findPassage(passages: readonly HTMLElement[], selection: Selection | null): number {
  const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
  const selected = range ? passages.findIndex((passage) => passage.contains(range.startContainer)) : -1;
  if (selected >= 0) return selected;
  const isRead = (passage: HTMLElement) =>
    !/^H\d$/.test(passage.tagName) && passage.getBoundingClientRect().bottom > READING_LINE;
  const inSight = passages.findIndex(isRead);
  return inSight >= 0 ? inSight : passages.length - 1;
}

/** Id of what holds the passage, or of the last heading before it; empty before the first. */
export function anchorOf(passage: HTMLElement): string {
  const holder = passage.closest(".lesson [id]");
  if (holder) return holder.id;
  const headings = [...document.querySelectorAll(".lesson :is(h2, h3)[id]")];
  const isBefore = (heading: Element) =>
    Boolean(heading.compareDocumentPosition(passage) & Node.DOCUMENT_POSITION_FOLLOWING);
  return headings.findLast(isBefore)?.id ?? "";
}

/** The words of a place as one line: formulas as their source, notes of the margin left out. */
export function quoteOf(place: Node): string {
  const copy = document.createElement("div");
  copy.append(place.cloneNode(true));
  for (const formula of copy.querySelectorAll(".katex")) {
    formula.replaceWith(`$${formula.querySelector("annotation")?.textContent ?? ""}$`);
  }
  for (const extra of copy.querySelectorAll(".margin-note, .cite, .sr-only, svg")) extra.remove();
  const words = (copy.textContent ?? "").replace(/\s+/g, " ").trim();
  return words.length > QUOTE_MAX ? `${words.slice(0, QUOTE_MAX - 1)}…` : words;
}

/** Gives the focus to the passage itself, which is no stop of the Tab key. */
export function focusPassage(passage: HTMLElement): void {
  passage.tabIndex = -1;
  passage.focus();
}
