import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import { python } from "@codemirror/lang-python";
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers, type KeyBinding } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { tabMode, type CodeLanguage, type MountEditor } from "@/components/ui/code-editor/editor";

const LANGUAGES: Readonly<Record<CodeLanguage, () => Extension>> = {
  python: () => [python(), indentUnit.of("    ")],
  javascript: () => [javascript(), indentUnit.of("  ")],
  typescript: () => [javascript({ typescript: true }), indentUnit.of("  ")],
};

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier, tags.self], color: "var(--color-accent)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--color-correct)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--color-caution)" },
  { tag: [tags.comment, tags.meta], color: "var(--color-muted)" },
  { tag: [tags.function(tags.definition(tags.variableName)), tags.className, tags.typeName], fontWeight: "600" },
  { tag: tags.invalid, color: "var(--color-wrong)" },
]);

const look = EditorView.theme({
  "&": { color: "var(--color-ink)", backgroundColor: "var(--color-bg)", fontSize: "0.875rem", borderRadius: "0.5rem" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "var(--font-mono)",
    lineHeight: "1.6",
    minHeight: "11rem",
    maxHeight: "60vh",
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

/**
 * CodeMirror 6, in a shadow root: there its styles are sheets of the document's own, which need no inline style element and so no
 * exception from the content security policy.
 */
export const mountEditor: MountEditor = ({ parent, code, language, label, description, isReadOnly, ...on }) => {
  const root = parent.shadowRoot ?? parent.attachShadow({ mode: "open" });
  const about = document.createElement("p");
  about.id = "about";
  about.hidden = true;
  about.textContent = description;
  const readOnly = new Compartment();
  const reading = (value: boolean) => readOnly.of([EditorState.readOnly.of(value), EditorView.editable.of(true)]);

  const run: KeyBinding = {
    key: "Mod-Enter",
    stopPropagation: true,
    preventDefault: true,
    run: ({ state }) => (on.onRun(state.doc.toString()), true),
  };
  const changeTab: KeyBinding = {
    key: isMac() ? "Ctrl-Shift-m" : "Ctrl-m",
    preventDefault: true,
    run(view) {
      const next = !tabMode.read();
      tabMode.write(next);
      view.setTabFocusMode(next);
      on.onTabMode(next);
      return true;
    },
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: code,
      extensions: [
        keymap.of([run, changeTab, ...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
        ...[lineNumbers(), history(), drawSelection(), indentOnInput(), bracketMatching(), closeBrackets()],
        ...[highlightActiveLine(), syntaxHighlighting(colours), look, LANGUAGES[language](), reading(isReadOnly)],
        EditorState.tabSize.of(4),
        EditorView.contentAttributes.of({ "aria-label": label, "aria-describedby": about.id, autocapitalize: "off" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) on.onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  root.append(about);
  view.setTabFocusMode(tabMode.read());
  on.onTabMode(tabMode.read());

  return {
    focus: () => view.focus(),
    setCode(next) {
      if (next !== view.state.doc.toString())
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    setReadOnly: (value) =>
      view.dispatch({ effects: readOnly.reconfigure([EditorState.readOnly.of(value), EditorView.editable.of(true)]) }),
    destroy: () => view.destroy(),
  };
};
