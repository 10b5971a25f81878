import { THEMES, type Theme } from "@/lib/core/page-choices";

/** The chosen theme alone is shown, by style: the page is static and the choice is known only in the browser. */
const LOOK: Readonly<Record<Theme, { icon: string; shown: string }>> = {
  system: {
    icon: "M4 5h16v11H4zM9 20h6M12 16v4",
    shown: "hidden [html:not([data-theme])_&]:block",
  },
  light: {
    icon: "M12 3v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4m0-12.8L17 7M7 17l-1.4 1.4M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0",
    shown: "hidden [html[data-theme=light]_&]:block",
  },
  dark: {
    icon: "M20 14.5A8 8 0 0 1 9.5 4a8 8 0 1 0 10.5 10.5",
    shown: "hidden [html[data-theme=dark]_&]:block",
  },
};

interface ThemeToggleProps {
  readonly label: string;
  readonly words: Readonly<Record<Theme, string>>;
}

/** Turns from the system's theme to light to dark and back; `attachThemeToggle` gives it its click. */
export function ThemeToggle({ label, words }: ThemeToggleProps) {
  return (
    <button
      type="button"
      data-theme-toggle
      className="grid size-10 place-items-center rounded-lg text-muted hover:bg-surface hover:text-ink noscript:hidden"
    >
      {THEMES.map((theme) => (
        <span key={theme} className={LOOK[theme].shown}>
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
            <path d={LOOK[theme].icon} />
          </svg>
          <span className="sr-only">{`${label}: ${words[theme]}`}</span>
        </span>
      ))}
    </button>
  );
}
