import { whenPainted } from "@/components/shell/when-painted";
import { FACES_KEY, isDataSaver } from "@/lib/core/page-choices";

const FACES = ['1em "Geist"', '1em "Geist Mono"'];
/** What moves when a face in it changes. */
const BLOCK = "p, li, table, figure, .katex-display";
/** Long after the page is readable, so that nothing that the reader waits for shares the line with them. */
const PATIENCE_MS = 3_000;

/**
 * On the first page of a browser the text is painted in the system's type, and only then the faces of formulas are asked for, for
 * all that is not in sight. Those of text follow for the next page: one that arrives late would move what is being read. Once the
 * browser has them all, the script in the page's head says so before the first paint, and nothing is left to do here. Who saves
 * data reads in the system's type.
 */
export function loadFaces(): void {
  if (document.documentElement.dataset["faces"] || isDataSaver()) return;
  whenPainted(() => {
    takeFormulaFaces();
    setTimeout(() => void keepFaces(), PATIENCE_MS);
  });
}

/** Formulas in sight keep the stand-in until they are out of sight. */
function takeFormulaFaces(): void {
  const { dataset } = document.documentElement;
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      target.toggleAttribute("data-stand-in", isIntersecting);
      if (!isIntersecting) observer.unobserve(target);
    }
    dataset["faces"] = "formulas";
  });
  const blocks = [...document.querySelectorAll(".katex")].flatMap((formula) => formula.closest(BLOCK) ?? []);
  for (const block of new Set(blocks)) observer.observe(block);
  // Nothing to observe, and yet an item may bring formulas later.
  if (blocks.length === 0) dataset["faces"] = "formulas";
}

/** What comes alive in sight keeps the stand-in as what stood there did, so that its lines break at the same words. */
export function keepStandIn(place: HTMLElement, built: HTMLElement): void {
  if (!built.querySelector("[data-stand-in]")) return;
  place.toggleAttribute("data-stand-in", true);
  const observer = new IntersectionObserver(([entry]) => {
    // Empty at first, it is nowhere.
    if (!entry || entry.isIntersecting || place.childElementCount === 0) return;
    place.toggleAttribute("data-stand-in", false);
    observer.disconnect();
  });
  observer.observe(place);
}

/** Without storage or network the system's type stays. */
async function keepFaces(): Promise<void> {
  try {
    const loaded = await Promise.all(FACES.map((face) => document.fonts.load(face)));
    if (loaded.every((faces) => faces.length > 0)) localStorage.setItem(FACES_KEY, "1");
  } catch {
    return;
  }
}
