import { editor } from "monaco-editor/editor/editor.api";

/** Where Monaco's own colours come from: the page's, by their names. */
const COLOURS = {
  "editor.background": "bg",
  "editor.foreground": "ink",
  "editorCursor.foreground": "ink",
  "editorLineNumber.foreground": "muted",
  "editorLineNumber.activeForeground": "ink",
  "editor.lineHighlightBackground": "surface",
  "editor.lineHighlightBorder": "surface",
  "editor.selectionBackground": "accent-soft",
  "editor.inactiveSelectionBackground": "accent-soft",
  "editorBracketMatch.background": "accent-soft",
  "editorBracketMatch.border": "accent",
  "editorIndentGuide.background1": "line",
  "editorWidget.background": "raised",
  "editorWidget.foreground": "ink",
  "editorWidget.border": "edge",
  "editorSuggestWidget.background": "raised",
  "editorSuggestWidget.selectedBackground": "accent-soft",
  "editorSuggestWidget.selectedForeground": "ink",
  "editorSuggestWidget.highlightForeground": "accent",
  "editorSuggestWidget.focusHighlightForeground": "accent",
  "input.background": "bg",
  "input.foreground": "ink",
  "input.border": "edge",
  focusBorder: "focus",
} as const;

const TOKENS = { keyword: "accent", string: "correct", number: "caution", comment: "muted", invalid: "wrong" } as const;

/**
 * Gives Monaco the colours of the page, now and whenever the page's change. Monaco wants them as hexadecimal numbers.
 * @param place what the colours are read at
 * @returns ends it
 */
export function followTheme(place: HTMLElement): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const hex = readColours(place);
    const isDark = getComputedStyle(place).colorScheme === "dark" || (isByItself() && dark.matches);
    editor.defineTheme("page", {
      base: isDark ? "vs-dark" : "vs",
      inherit: true,
      rules: Object.entries(TOKENS).map(([token, name]) => ({ token, foreground: hex(name).slice(1) })),
      colors: Object.fromEntries(Object.entries(COLOURS).map(([key, name]) => [key, hex(name)])),
    });
    editor.setTheme("page");
  };
  apply();
  const observer = new MutationObserver(apply);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  dark.addEventListener("change", apply);
  return () => {
    observer.disconnect();
    dark.removeEventListener("change", apply);
  };
}

const isByItself = () => document.documentElement.dataset["theme"] === undefined;

function readColours(place: HTMLElement): (name: string) => string {
  const probe = document.createElement("span");
  place.append(probe);
  const canvas = document.createElement("canvas").getContext("2d");
  const read = new Map<string, string>();
  for (const name of new Set([...Object.values(COLOURS), ...Object.values(TOKENS)])) {
    probe.style.color = `var(--color-${name})`;
    if (canvas) canvas.fillStyle = getComputedStyle(probe).color;
    read.set(name, String(canvas?.fillStyle ?? "#808080"));
  }
  probe.remove();
  return (name) => read.get(name) ?? "#808080";
}
