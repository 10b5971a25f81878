import type { LessonTerm } from "@/lib/terms/schema";

/** Between the card and its term, and between the card and the edges of the window, in px. */
const GAP = 6;
const EDGE = 8;

let made = 0;

/**
 * The card of a term: its name, what it means, where it is explained. A dialog that is not modal, since it holds links: whoever opens it
 * by a key or a tap gets the focus into it, and hears name and meaning.
 */
export function makeTermCard(
  term: LessonTerm,
  glossary: { readonly text: string; readonly href: string },
): HTMLElement {
  const id = `term-card-${(made += 1)}`;
  const card = make(
    "div",
    "absolute inset-auto m-0 w-[min(22rem,calc(100vw-1rem))] rounded-xl border border-line bg-raised p-4 text-left text-sm leading-relaxed font-normal text-ink not-italic shadow-lg",
  );
  card.id = id;
  card.popover = "auto";
  card.role = "dialog";
  card.tabIndex = -1;
  card.setAttribute("aria-labelledby", `${id}-name`);
  card.setAttribute("aria-describedby", `${id}-meaning`);
  const name = make("p", "font-semibold", term.name);
  name.id = `${id}-name`;
  const meaning = make("p", "mt-1", term.definition);
  meaning.id = `${id}-meaning`;
  const links = make("p", "mt-2 flex flex-wrap gap-x-4 gap-y-1 text-muted");
  links.append(term.place.href ? makeLink(term.place.text, term.place.href) : make("span", "", term.place.text));
  links.append(makeLink(glossary.text, glossary.href));
  card.append(name, meaning, links);
  return card;
}

/** Puts the open card below the last line of its term, or above the first where there is more room. It scrolls with the page. */
export function placeTermCard(card: HTMLElement, mark: HTMLElement): void {
  const lines = [...mark.getClientRects()];
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return;
  const { offsetWidth: width, offsetHeight: height } = card;
  const isBelow = last.bottom + GAP + height <= window.innerHeight || first.top < GAP + height;
  const right = document.documentElement.clientWidth - width - EDGE;
  card.style.top = `${window.scrollY + (isBelow ? last.bottom + GAP : first.top - GAP - height)}px`;
  card.style.left = `${window.scrollX + Math.max(EDGE, Math.min(last.left, right))}px`;
}

function make(tag: "div" | "p" | "span", className: string, text = ""): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function makeLink(text: string, href: string): HTMLElement {
  const link = document.createElement("a");
  link.className = "text-accent underline underline-offset-4";
  link.href = href;
  link.textContent = text;
  return link;
}
