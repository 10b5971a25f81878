import type { IslandPlace } from "@/components/shell/mount-islands";

/** Shows one step of a figure at a time: by its buttons, and by arrows, Home and End while the focus is on them. */
export function mount({ built, isPressed }: IslandPlace): void {
  const steps = [...built.querySelectorAll<HTMLElement>("[data-step]")];
  const buttons = [...built.querySelectorAll<HTMLElement>("[data-move]")];
  const status = built.querySelector("output");
  const [place, caption] = status?.children ?? [];
  const last = steps.length - 1;
  let at = 0;

  const show = (step: number) => {
    const next = Math.min(last, Math.max(0, step));
    if (next === at) return;
    at = next;
    for (const [index, element] of steps.entries()) element.dataset["step"] = index === at ? "shown" : "";
    // A button without effect keeps the focus, which one that is disabled would lose.
    for (const button of buttons) button.ariaDisabled = String(at === (button.dataset["move"] === "1" ? last : 0));
    const said = (status?.dataset["text"] ?? "").replace("{n}", String(at + 1)).replace("{m}", String(steps.length));
    if (place) place.textContent = said;
    if (caption) caption.textContent = ` ${captionOf(steps[at])}`;
  };

  built.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-move]") : null;
    if (button) show(at + Number(button.dataset["move"]));
  });
  built.addEventListener("keydown", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest("[data-move]")) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    show(to);
  });
  built.parentElement?.removeAttribute("tabindex");
  if (isPressed()) show(1);
}

/** What a step says, with each formula once: KaTeX writes it for the eye, for assistive technology, and as TeX. */
function captionOf(step: HTMLElement | undefined): string {
  const copy = step?.querySelector(".fig-caption")?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return "";
  for (const double of copy.querySelectorAll(".katex-html, annotation")) double.remove();
  return copy.textContent;
}
