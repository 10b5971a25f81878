import { takeFacesAs } from "@/components/shell/load-faces";
import { isDataSaver } from "@/lib/core/page-choices";

export interface IslandPlace {
  /** Empty, to be rendered into. */
  readonly place: HTMLElement;
  /** The static stand-in, which the island hides when it has come (components/shell/built.tsx). */
  readonly built: HTMLElement;
  readonly props: unknown;
  /** Whether a button of the stand-in was pressed meanwhile: what it promised is due. */
  isPressed(): boolean;
}
export interface IslandModule {
  mount(island: IslandPlace): void;
}
export type IslandList = Readonly<Record<string, () => Promise<IslandModule>>>;

/** How far below the window an island begins to load once the reader scrolls, so that it is there when it is reached. */
const AHEAD = "200px";
const RETRY_MS = 5_000;

/**
 * Watches every island of the page and loads the code of each when it is in sight, and a little earlier from the first scroll on: who
 * reads the beginning waits for nothing below it. For who saves data it is loaded when it is asked for.
 */
export function mountIslands(islands: IslandList): void {
  const places = document.querySelectorAll<HTMLElement>("[data-island]");
  if (isDataSaver()) return places.forEach((island) => mountOnClick(island, islands));
  const waiting = new Set<HTMLElement>();
  let observer: IntersectionObserver | undefined;
  const wait = (island: HTMLElement) => {
    waiting.add(island);
    observer?.observe(island);
  };
  // Without a network the static stand-in stays readable, and the island is tried again as long as it is in sight.
  const begin = (island: HTMLElement) => {
    waiting.delete(island);
    observer?.unobserve(island);
    void mount(island, islands).catch(() => setTimeout(wait, RETRY_MS, island));
  };
  const watch = (rootMargin: string) => {
    observer?.disconnect();
    observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries)
          if (isIntersecting && target instanceof HTMLElement) begin(target);
      },
      { rootMargin },
    );
    for (const island of waiting) observer.observe(island);
  };
  for (const island of places) {
    if ("eager" in island.dataset) begin(island);
    else wait(island);
    stopAt(island);
    island.addEventListener("click", ({ target }) => {
      if (isButton(target)) island.dataset["pressed"] = "";
    });
  }
  watch("0px");
  addEventListener("scroll", () => watch(AHEAD), { once: true, passive: true });
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button") !== null;
}

/** A button of the stand-in loads the island, and does what it promises then; a stand-in without one gets the button beside it. */
function mountOnClick(island: HTMLElement, islands: IslandList): void {
  const button = island.querySelector<HTMLElement>(":scope > [data-load]");
  const hasOwn = island.firstElementChild?.querySelector("button") !== null;
  button?.toggleAttribute("hidden", hasOwn);
  let isLoading = false;
  island.addEventListener("click", ({ target }) => {
    if (isLoading || !isButton(target)) return;
    isLoading = true;
    if (target !== button) island.dataset["pressed"] = "";
    void mount(island, islands)
      .then(() => {
        // The focus was on the button, and begins at the place of what has come.
        island.tabIndex = -1;
        if (button?.contains(document.activeElement)) island.focus();
        button?.remove();
      })
      .catch(() => (isLoading = false));
  });
}

/** Tab would pass over an island that is not alive yet, so it stops at its place, until it has once gone in. */
function stopAt(island: HTMLElement): void {
  island.tabIndex = 0;
  island.addEventListener("focusin", ({ target }) => {
    if (target !== island) island.tabIndex = -1;
  });
}

async function mount(island: HTMLElement, islands: IslandList): Promise<void> {
  const { island: name = "", props = "null" } = island.dataset;
  const built = island.firstElementChild;
  const load = islands[name];
  if (!load || !(built instanceof HTMLElement)) throw new Error(`no island ${name}`);
  const { mount: bringToLife } = await load();
  const place = document.createElement("div");
  // Right behind its stand-in, before the button.
  built.after(place);
  takeFacesAs(built, place);
  bringToLife({ place, built, props: JSON.parse(props), isPressed: () => "pressed" in island.dataset });
}
