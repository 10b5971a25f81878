import type { Locale } from "@/lib/core/locale";
import { createMarker, type TermMark } from "@/lib/terms/find-marks";
import type { LessonTerm } from "@/lib/terms/schema";

const HEADINGS = ".lesson :is(h2, h3)[id]";
/** Paragraphs and entries of lists; items, figures and margin notes are no prose of the lesson. */
const BLOCKS = ".lesson .prose:not([data-island] *, .lesson-figure *, .lesson-aside) :is(p, li)";
/** What a link must not stand in, or must not break. */
const WITHOUT_MARKS = "a, button, code, pre, .katex, .margin-note, [lang]";

/** Here and not in the sheet: a rule would be 50 B of each lesson, and the sheet comes with the first card. */
const LINE = "cursor: help; text-decoration: underline dotted var(--color-muted); text-underline-offset: 0.25em";

/**
 * Makes links to the glossary of the terms of the lesson, one block at each step, without moving any text. A card opens over each
 * (attach-term-cards.ts).
 */
export function* markLesson(terms: readonly LessonTerm[], locale: Locale): Generator<void> {
  const findMark = createMarker(terms);
  let section: string | undefined;
  let part: string | undefined;
  for (const element of document.querySelectorAll<HTMLElement>(`${HEADINGS}, ${BLOCKS}`)) {
    if (element.tagName === "H2") {
      section = element.id;
      part = undefined;
    } else if (element.tagName === "H3") part = element.id;
    else {
      const nodes = readTexts(element);
      const sections = [section, part].filter((id) => id !== undefined);
      const mark = findMark({ sections, runs: nodes.map(({ data }) => data) });
      const node = mark && nodes[mark.run];
      if (node) markWords(node, mark, locale);
      yield;
    }
  }
}

function markWords(node: Text, { id, start, end }: TermMark, locale: Locale): void {
  const words = node.splitText(start);
  words.splitText(end - start);
  const mark = document.createElement("a");
  mark.href = `/${locale}/glossary#${id}`;
  mark.className = "term";
  mark.style.cssText = LINE;
  mark.dataset["term"] = id;
  mark.role = "button";
  mark.ariaExpanded = "false";
  // Words are selected across it, to report a mistake in them.
  mark.draggable = false;
  words.replaceWith(mark);
  mark.append(words);
}

/** The stretches of text of a block itself: a list within it has entries of its own. */
function readTexts(block: HTMLElement): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    const { parentElement } = currentNode;
    if (!(currentNode instanceof Text) || parentElement?.closest("p, li") !== block) continue;
    const outer = parentElement.closest(WITHOUT_MARKS);
    if (!outer || !block.contains(outer)) texts.push(currentNode);
  }
  return texts;
}
