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

/** How far below the window an island begins to load, so that it is there when it is reached. */
const AHEAD = "200px";
const RETRY_MS = 5_000;

/** Watches every island of the page and loads the code of each when it is nearly in sight. */
export function mountIslands(islands: IslandList): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        observer.unobserve(target);
        begin(target);
      }
    },
    { rootMargin: AHEAD },
  );
  // Without a network the static stand-in stays readable, and the island is tried again as long as it is in sight.
  const begin = (island: HTMLElement) =>
    void mount(island, islands).catch(() => setTimeout(() => observer.observe(island), RETRY_MS));
  for (const island of document.querySelectorAll<HTMLElement>("[data-island]")) {
    if ("eager" in island.dataset) begin(island);
    else observer.observe(island);
    stopAt(island);
    island.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.closest("button")) island.dataset["pressed"] = "";
    });
  }
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
  island.append(place);
  bringToLife({ place, built, props: JSON.parse(props), isPressed: () => "pressed" in island.dataset });
}
