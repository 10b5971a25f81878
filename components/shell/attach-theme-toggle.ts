import { THEMES } from "@/lib/core/page-choices";
import { chooseLook } from "@/lib/settings/client/page-look";

/** The choice is kept in this browser, and with the account of whoever is signed in. */
export function attachThemeToggle(): void {
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element) || !target.closest("[data-theme-toggle]")) return;
    const now = THEMES.findIndex((theme) => theme === (document.documentElement.dataset["theme"] ?? "system"));
    void chooseLook({ theme: THEMES[(now + 1) % THEMES.length] ?? "system" });
  });
}
