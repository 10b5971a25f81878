import { whenPainted } from "@/components/shell/when-painted";
import { FACES_KEY, isDataSaver } from "@/lib/core/page-choices";

const FACES = ['1em "Geist"', '1em "Geist Mono"'];
/** What moves when a face in it changes. */
const BLOCK = "p, li, table, figure, .katex-display";
/** Long after the page is readable, so that nothing that the reader waits for shares the line with them. */
const PATIENCE_MS = 3_000;

/** So many blocks change their faces at a time, so that no change of style takes long. */
const BATCH = 8;
const BATCH_PAUSE_MS = 50;

/**
 * On the first page of a browser the text is painted in the system's type, and only then the faces of formulas are asked for, for
 * all that is not in sight. Those of text follow for the next page: one that arrives late would move what is being read. Once the
 * browser has them all, the script in the page's head says so before the first paint, and nothing is left to do here. Who saves
 * data reads in the system's type.
 */
export function loadFaces(): void {
  if (keepsType()) return;
  whenPainted(() => {
    const formulas = [...document.querySelectorAll(".katex")];
    takeFaces(formulas.flatMap((formula) => formula.closest(BLOCK) ?? formula.parentElement ?? []));
    setTimeout(() => void keepFaces(), PATIENCE_MS);
  });
}

/** What comes alive in sight keeps the stand-in as what stood there did, so that its lines break at the same words. */
export function takeFacesAs(built: HTMLElement, place: HTMLElement): void {
  if (keepsType()) return;
  // Formulas that come later are of any width: nothing of them stood there.
  const isAway = built.querySelector("[data-faced]") ?? !built.querySelector(".katex");
  if (isAway) place.toggleAttribute("data-faced", true);
  else takeFaces([place]);
}

const keepsType = () => Boolean(document.documentElement.dataset["faces"]) || isDataSaver();

/** Formulas in sight keep the stand-in until they are out of sight. */
function takeFaces(blocks: readonly Element[]): void {
  const away = new Set<Element>();
  let isTaking = false;
  const take = () => {
    for (const block of [...away].slice(0, BATCH)) {
      block.toggleAttribute("data-faced", true);
      observer.unobserve(block);
      away.delete(block);
    }
    isTaking = away.size > 0;
    if (isTaking) setTimeout(take, BATCH_PAUSE_MS);
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      // Empty at first, a place is nowhere.
      if (isIntersecting || target.childElementCount === 0) away.delete(target);
      else away.add(target);
    }
    if (!isTaking) take();
  });
  for (const block of blocks) observer.observe(block);
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
