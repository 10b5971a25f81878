/** A number with more digits would lie over what stands beside it. */
const MOST = 99;

const PATHS = ["M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15z", "M10 20.5a2.2 2.2 0 0 0 4 0"];
const BADGE =
  "absolute -top-0.5 -right-0.5 min-w-4.5 rounded-full bg-accent px-1 text-center text-[0.7rem] leading-4.5 font-medium text-on-accent tabular-nums";

/** Shows the bell, with the number of notices that are not read. */
export function attachNoticeCount(unread: number): void {
  const bell = document.querySelector<HTMLElement>("a[data-notices]");
  if (!bell) return;
  bell.append(drawBell());
  bell.classList.remove("invisible");
  if (unread === 0) return;
  const words = (bell.dataset["notices"] ?? "").replace("#", String(unread));
  bell.ariaLabel = `${bell.ariaLabel ?? ""}: ${words}`;
  const badge = document.createElement("span");
  badge.className = BADGE;
  badge.ariaHidden = "true";
  badge.textContent = unread > MOST ? `${MOST}+` : String(unread);
  bell.append(badge);
}

function drawBell(): SVGElement {
  const make = (name: string, attributes: Readonly<Record<string, string>>) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const look = "size-5 fill-none stroke-current stroke-[1.75] [stroke-linecap:round] [stroke-linejoin:round]";
  const svg = make("svg", { viewBox: "0 0 24 24", "aria-hidden": "true", class: look });
  svg.append(...PATHS.map((d) => make("path", { d })));
  return svg as SVGElement; // of that namespace
}
