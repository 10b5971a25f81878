import { readViewerOnce } from "@/lib/auth/client/read-viewer-once";

/** A number with more digits would lie over what stands beside it. */
const MOST = 99;

/** Shows the bell to whoever is known, with the number of notices that he has not read. Strangers have none, and see none. */
export async function attachNoticeCount(): Promise<void> {
  const bell = document.querySelector<HTMLElement>("a[data-notices]");
  const badge = bell?.querySelector<HTMLElement>("span");
  if (!bell || !badge) return;
  const me = await readViewerOnce();
  if (me?.kind !== "account" && me?.kind !== "guest") return;
  bell.classList.remove("invisible");
  const unread = me.unread ?? 0;
  if (unread === 0) return;
  const words = (bell.dataset["notices"] ?? "").replace("#", String(unread));
  bell.ariaLabel = `${bell.ariaLabel ?? ""}: ${words}`;
  badge.textContent = unread > MOST ? `${MOST}+` : String(unread);
  badge.hidden = false;
}
