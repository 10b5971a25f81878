import { readViewerOnce } from "@/lib/auth/client/read-viewer-once";
import { followLook } from "@/lib/settings/client/page-look";

/** Puts the name of who is signed in where “Sign in” stands, and lets the page look as he chose on whatever device. Without an answer the page stays that of a guest. */
export async function attachAccountSlot(): Promise<void> {
  const slot = document.querySelector<HTMLAnchorElement>("a[data-account]");
  if (!slot) return;
  const me = await readViewerOnce();
  if (me?.kind !== "account" || me.nickname === undefined) return;
  if (me.look) followLook(me.look);
  slot.href = slot.dataset["accountHref"] ?? slot.href;
  slot.setAttribute("aria-label", `${slot.dataset["account"] ?? ""}: ${me.nickname}`);
  slot.firstElementChild?.replaceChildren(me.nickname);
}
