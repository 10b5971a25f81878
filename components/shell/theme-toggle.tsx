"use client";

import { useSyncExternalStore } from "react";
import { THEME_KEY } from "@/lib/core/theme-script";

const THEMES = ["system", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];

const ICONS: Readonly<Record<Theme, string>> = {
  system: "M4 5h16v11H4zM9 20h6M12 16v4",
  light:
    "M12 3v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4m0-12.8L17 7M7 17l-1.4 1.4M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0",
  dark: "M20 14.5A8 8 0 0 1 9.5 4a8 8 0 1 0 10.5 10.5",
};

function readTheme(): Theme {
  return THEMES.find((name) => name === document.documentElement.dataset.theme) ?? "system";
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

/** Turns from the system's theme to light to dark and back; the choice is kept in this browser. */
export function ThemeToggle({
  label,
  words,
}: {
  readonly label: string;
  readonly words: Readonly<Record<Theme, string>>;
}) {
  const theme = useSyncExternalStore(subscribe, readTheme, () => "system" as const);

  function turn() {
    const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    try {
      if (next === "system") localStorage.removeItem(THEME_KEY);
      else localStorage.setItem(THEME_KEY, next);
    } catch {
      // A browser that forbids storage still shows the theme until it leaves the page.
    }
  }

  return (
    <button
      type="button"
      onClick={turn}
      aria-label={`${label}: ${words[theme]}`}
      title={`${label}: ${words[theme]}`}
      className="grid size-10 place-items-center rounded-lg text-muted hover:bg-surface hover:text-ink"
    >
      <svg
        viewBox="0 0 24 24"
        className="size-5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={ICONS[theme]} />
      </svg>
    </button>
  );
}
