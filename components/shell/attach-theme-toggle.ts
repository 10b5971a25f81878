import { THEME_KEY, THEMES } from "@/lib/core/theme-script";

/** The choice is kept in this browser; where storage is forbidden it lasts until the page is left. */
export function attachThemeToggle(): void {
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element) || !target.closest("[data-theme-toggle]")) return;
    const { dataset } = document.documentElement;
    const now = THEMES.findIndex((theme) => theme === (dataset["theme"] ?? "system"));
    const next = THEMES[(now + 1) % THEMES.length];
    if (next === undefined || next === "system") delete dataset["theme"];
    else dataset["theme"] = next;
    try {
      if (dataset["theme"]) localStorage.setItem(THEME_KEY, dataset["theme"]);
      else localStorage.removeItem(THEME_KEY);
    } catch {
      // Forbidden storage: the page shows the theme all the same.
    }
  });
}
