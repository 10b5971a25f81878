import { makeTermCard, placeTermCard } from "@/components/terms/term-card";
import type { Locale } from "@/lib/core/locale";
import type { LessonTerms } from "@/lib/terms/schema";

/** How long the pointer rests on a term before its card opens, and may be elsewhere before it closes. */
const OPEN_AFTER_MS = 300;
const CLOSE_AFTER_MS = 250;

interface Shown {
  readonly mark: HTMLAnchorElement;
  readonly card: HTMLElement;
  /** Asked for by a click or a key: it stays until it is sent away. */
  readonly isKept: boolean;
}

/**
 * Opens the card of a term: by the pointer that rests on it, by a click or tap, by Enter and Space. It closes by Escape, by a press
 * elsewhere, and, unless it was asked for, when the pointer has left both.
 */
export function attachTermCards(
  { terms, glossary }: LessonTerms,
  locale: Locale,
  loadStyles: () => Promise<unknown>,
): void {
  let shown: Shown | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The term whose card the browser closes because it was pressed. */
  let pressed: HTMLElement | undefined;

  const close = () => shown?.card.hidePopover();

  async function open(mark: HTMLAnchorElement, isKept: boolean, isWanted: () => boolean) {
    const term = terms.find(({ id }) => id === mark.dataset["term"]);
    // Its look is in the sheet that the page loads with whatever comes alive.
    await loadStyles();
    // A pointer that rests on a term does not replace the card that was asked for meanwhile.
    if (!term || !isWanted() || (!isKept && shown?.mark === mark)) return;
    close();
    const card = makeTermCard(term, { text: glossary, href: `/${locale}/glossary#${term.id}` });
    // Right behind its term, so that the Tab key and a screen reader go on from there.
    mark.after(card);
    // Far blocks above it are laid out when they come near, and the window is turned.
    const observer = new ResizeObserver(() => placeTermCard(card, mark));
    card.addEventListener("beforetoggle", ({ newState }) => {
      if (newState === "open") return;
      observer.disconnect();
      shown = undefined;
      mark.ariaExpanded = "false";
      mark.removeAttribute("aria-controls");
    });
    card.addEventListener("toggle", ({ newState }) => newState === "closed" && card.remove());
    card.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !card.contains(relatedTarget)) card.hidePopover();
    });
    card.showPopover();
    placeTermCard(card, mark);
    observer.observe(document.body);
    shown = { mark, card, isKept };
    mark.ariaExpanded = "true";
    mark.setAttribute("aria-controls", card.id);
    if (isKept) card.focus({ preventScroll: true });
  }

  document.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType === "touch") return;
    clearTimeout(timer);
    const mark = markOf(target);
    const isHere = mark ? mark === shown?.mark : target instanceof Node && shown?.card.contains(target);
    if (isHere) return;
    if (mark)
      timer = setTimeout(() => void open(mark, false, () => mark.matches(":hover")).catch(() => {}), OPEN_AFTER_MS);
    else if (shown && !shown.isKept) timer = setTimeout(close, CLOSE_AFTER_MS);
  });
  document.addEventListener("pointerdown", ({ target }) => {
    pressed = shown?.isKept ? markOf(target) && shown.mark : undefined;
  });
  document.addEventListener("click", (event) => {
    const mark = markOf(event.target);
    if (!mark || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    clearTimeout(timer);
    const isClosed = pressed === mark;
    pressed = undefined;
    if (isClosed || (shown?.isKept && shown.mark === mark)) return close();
    // Without a network for the sheet the glossary may still be had.
    open(mark, true, () => true).catch(() => window.location.assign(mark.href));
  });
  document.addEventListener("keydown", (event) => {
    const mark = markOf(event.target);
    if (!mark || event.key !== " ") return;
    event.preventDefault();
    mark.click();
  });
}

function markOf(target: EventTarget | null): HTMLAnchorElement | undefined {
  return (target instanceof Element && target.closest<HTMLAnchorElement>("a[data-term]")) || undefined;
}
