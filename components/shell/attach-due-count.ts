import { readViewerOnce } from "@/lib/auth/client/read-viewer-once";

/** A number with more digits would lie over the next link. */
const MOST = 99;

/** Puts the number of due reviews on the link that leads to them. It lies over the corner of the link, so nothing moves. */
export async function attachDueCount(): Promise<void> {
  const badge = document.querySelector<HTMLElement>("[data-due]");
  const due = badge ? ((await readViewerOnce())?.due ?? 0) : 0;
  if (!badge?.parentElement || due === 0) return;
  const words = (badge.dataset["due"] ?? "").replace("#", String(due));
  badge.textContent = due > MOST ? `${MOST}+` : String(due);
  badge.ariaHidden = "true";
  const told = document.createElement("span");
  told.className = "sr-only";
  told.textContent = ` ${words}`;
  badge.after(told);
  badge.hidden = false;
}
