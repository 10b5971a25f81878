import { attachGlossaryFilter } from "@/components/terms/attach-glossary-filter";
import { attachTermCards } from "@/components/terms/attach-term-cards";
import { markLesson } from "@/components/terms/mark-lesson";
import type { LessonTerms } from "@/lib/terms/schema";

/** No text waits for the marks: they come when the browser has nothing better to do, at the latest then. */
const LATEST_MS = 3_000;

/**
 * Brings the glossary to life: its filter, or on a lesson the marks of terms with their cards (docs/decisions/047).
 */
export async function startTerms(place: HTMLElement, loadStyles: () => Promise<unknown>): Promise<void> {
  if (place.matches(".glossary")) return attachGlossaryFilter(place);
  if (!("popover" in place)) return;
  const terms = await readTerms();
  if (!terms) return;
  const locale = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  whenIdle(() => {
    markLesson(terms.terms, locale);
    attachTermCards(terms, locale, loadStyles);
  });
}

async function readTerms(): Promise<LessonTerms | undefined> {
  try {
    const response = await fetch(`${window.location.pathname.replace(/\/$/, "")}/terms.json`);
    return response.ok ? ((await response.json()) as LessonTerms) : undefined; // a file of the same build
  } catch {
    return undefined;
  }
}

function whenIdle(act: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(act, { timeout: LATEST_MS });
  else setTimeout(act);
}
