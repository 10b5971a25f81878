import { readViewerOnce } from "@/lib/auth/client/read-viewer-once";

/** A number with more digits would lie over the next link. */
const MOST = 99;

/** Puts the number of due reviews beside the link that leads to them. It lies over the corner of the link, so nothing moves. */
export async function attachDueCount(): Promise<void> {
  const badge = document.querySelector<HTMLElement>("[data-due]");
  if (!badge) return;
  const due = (await readViewerOnce())?.due ?? 0;
  if (due === 0) return;
  const sign = document.createElement("span");
  sign.ariaHidden = "true";
  sign.textContent = due > MOST ? `${MOST}+` : String(due);
  const words = document.createElement("span");
  words.className = "sr-only";
  words.textContent = ` ${(badge.dataset["due"] ?? "").replace("#", String(due))}`;
  badge.replaceChildren(sign, words);
  badge.hidden = false;
}
