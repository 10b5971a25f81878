import { javascript } from "@codemirror/lang-javascript";
import { python } from "@codemirror/lang-python";
import { HighlightStyle, indentUnit } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView, type KeyBinding } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { tabMode, type CodeLanguage } from "@/components/ui/code-editor/editor";

export const LANGUAGES: Readonly<Record<CodeLanguage, () => Extension>> = {
  python: () => [python(), indentUnit.of("    ")],
  javascript: () => [javascript(), indentUnit.of("  ")],
  typescript: () => [javascript({ typescript: true }), indentUnit.of("  ")],
};

export const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier, tags.self], color: "var(--color-accent)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--color-correct)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--color-caution)" },
  { tag: [tags.comment, tags.meta], color: "var(--color-muted)" },
  { tag: [tags.function(tags.definition(tags.variableName)), tags.className, tags.typeName], fontWeight: "600" },
  { tag: tags.invalid, color: "var(--color-wrong)" },
]);

export const look = EditorView.theme({
  "&": { color: "var(--color-ink)", backgroundColor: "var(--color-bg)", fontSize: "0.875rem", borderRadius: "0.5rem" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "var(--font-mono)",
    lineHeight: "1.6",
    overflow: "auto",
  },
  ".cm-content": { padding: "0.6rem 0", caretColor: "var(--color-ink)" },
  ".cm-line": { padding: "0 0.75rem 0 0.5rem" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--color-muted)", border: "none" },
  ".cm-activeLine": { backgroundColor: "color-mix(in oklab, var(--color-ink) 4%, transparent)" },
  ".cm-cursor": { borderLeftColor: "var(--color-ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--color-accent-soft)",
  },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "var(--color-accent-soft)",
    outline: "1px solid var(--color-accent)",
  },
});

const isMac = () => /Mac|iP(hone|ad)/.test(navigator.platform);

/** Ctrl+M frees Tab, or takes it again; Ctrl+Shift+M on a Mac, where Ctrl+M is Enter. */
export const changeTab = (onTabMode: (movesFocus: boolean) => void): KeyBinding => ({
  key: isMac() ? "Ctrl-Shift-m" : "Ctrl-m",
  preventDefault: true,
  run(view) {
    const next = !tabMode.read();
    tabMode.write(next);
    view.setTabFocusMode(next);
    onTabMode(next);
    return true;
  },
});

/**
 * Where an editor is put: in a shadow root its styles are sheets of the document's own, which need no inline style element and so no
 * exception from the content security policy. Its description for screen readers stands in the same root.
 */
export function openRoot(parent: HTMLElement, description: string) {
  const root = parent.shadowRoot ?? parent.attachShadow({ mode: "open" });
  const about = document.createElement("p");
  about.id = "about";
  about.hidden = true;
  about.textContent = description;
  return { root, about };
}
