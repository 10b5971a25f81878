import { attachGlossaryFilter } from "@/components/terms/attach-glossary-filter";
import { attachTermCards } from "@/components/terms/attach-term-cards";
import { markLesson } from "@/components/terms/mark-lesson";
import type { LessonTerms } from "@/lib/terms/schema";

/** No text waits for the marks: they come when the browser has nothing better to do, and go on after this at the latest. */
const LATEST_MS = 1_000;
/** How long the work may hold up what a reader does; a slow phone takes a multiple of it for its last step. */
const SLICE_MS = 10;

/**
 * Brings the glossary to life: its filter, or on a lesson the marks of terms with their cards (docs/decisions/047).
 */
export async function startTerms(place: HTMLElement, loadStyles: () => Promise<unknown>): Promise<void> {
  if (place.matches(".glossary")) return attachGlossaryFilter(place);
  if (!("popover" in place)) return;
  const terms = await readTerms();
  if (!terms) return;
  const locale = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  workInIdleTime(markLesson(terms.terms, locale));
  attachTermCards(terms, locale, loadStyles);
}

async function readTerms(): Promise<LessonTerms | undefined> {
  try {
    const response = await fetch(`${window.location.pathname.replace(/\/$/, "")}/terms.json`);
    return response.ok ? ((await response.json()) as LessonTerms) : undefined; // a file of the same build
  } catch {
    return undefined;
  }
}

/** Takes steps while nothing else waits, and lets go of the page between. */
function workInIdleTime(steps: Iterator<void>): void {
  whenIdle(() => {
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) if (steps.next().done) return;
    workInIdleTime(steps);
  });
}

function whenIdle(act: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(act, { timeout: LATEST_MS });
  else setTimeout(act);
}
