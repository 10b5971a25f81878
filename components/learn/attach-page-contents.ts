/** Height below the top of the window at which a section counts as reached, in px. */
const READING_LINE = 140;

/** Marks the section that is being read in every list of contents, and closes the phone's list once a section is chosen. */
export function attachPageContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[data-section]")];
  if (links.length === 0) return;
  const ids = [...new Set(links.flatMap(({ dataset }) => dataset["section"] ?? []))];
  // What holds the heading, not the heading: to ask for a place inside a block that is far off would lay it out.
  const sections = ids.flatMap((id) => {
    const block = document.getElementById(id)?.parentElement;
    return block ? [{ id, block }] : [];
  });
  const reading = document.querySelector("[data-reading]");
  const sheet = document.querySelector("details[data-contents]");
  let current: string | undefined;

  const update = () => {
    const now = sections.findLast(({ block }) => block.getBoundingClientRect().top < READING_LINE)?.id;
    if (now === current) return;
    current = now;
    for (const link of links) {
      if (link.dataset["section"] === now) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
    const title = links.find((link) => link.dataset["section"] === now)?.textContent ?? "";
    reading?.replaceChildren(title);
  };
  let isAsked = false;
  const onScroll = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      update();
    });
  };
  addEventListener("scroll", onScroll, { passive: true });
  for (const link of links) link.addEventListener("click", () => sheet?.removeAttribute("open"));
  onScroll();
}
