/** Puts the name of who is signed in where “Sign in” stands. Without an answer the page stays that of a guest. */
export async function attachAccountSlot(): Promise<void> {
  const slot = document.querySelector<HTMLAnchorElement>("a[data-account]");
  if (!slot) return;
  const me = await readViewer();
  if (me?.kind !== "account" || me.nickname === undefined) return;
  slot.href = slot.dataset["accountHref"] ?? slot.href;
  slot.setAttribute("aria-label", `${slot.dataset["account"] ?? ""}: ${me.nickname}`);
  slot.firstElementChild?.replaceChildren(me.nickname);
}

/** A plain request: the header of a static page must not pull in a data library. */
async function readViewer(): Promise<{ readonly kind?: string; readonly nickname?: string } | undefined> {
  try {
    const response = await fetch("/api/v1/me");
    return response.ok ? ((await response.json()) as { kind?: string; nickname?: string }) : undefined;
  } catch {
    return undefined;
  }
}
