import "monaco-editor/features/codicon/register";
import { editor } from "monaco-editor/editor/editor.api";
import type { DiffOptions } from "@/components/ui/code-editor/editor";
import { followTheme } from "@/components/ui/code-editor/monaco-theme";

Object.assign(globalThis, {
  MonacoEnvironment: { getWorker: () => new Worker("/runtime/editor-worker.js", { type: "module" }) },
});

/** As high as the longer text, within these bounds: 5 rem, and half of the window. */
const heightOf = (content: number) => Math.max(80, Math.min(content, innerHeight * 0.5));

/** Two texts side by side, with what differs marked; nothing can be changed in it. */
export function mountDiff({ parent, before, after, label, language }: DiffOptions): () => void {
  const root = document.createElement("div");
  root.style.height = "10rem";
  parent.append(root);
  const endTheme = followTheme(root);
  const view = editor.createDiffEditor(root, {
    readOnly: true,
    originalEditable: false,
    domReadOnly: true,
    originalAriaLabel: label.before,
    modifiedAriaLabel: label.after,
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue("--font-mono"),
    fontSize: 13,
    lineHeight: 1.6,
    wordWrap: "on",
    diffWordWrap: "on",
    automaticLayout: true,
    editContext: false,
    contextmenu: false,
    useShadowDOM: false,
    fixedOverflowWidgets: true,
    minimap: { enabled: false },
    stickyScroll: { enabled: false },
    scrollBeyondLastLine: false,
    scrollbar: { alwaysConsumeMouseWheel: false },
    renderOverviewRuler: false,
    renderMarginRevertIcon: false,
    lineNumbersMinChars: 2,
    unicodeHighlight: { ambiguousCharacters: false },
    // Nothing is typed here: Tab goes on through the page.
    tabFocusMode: true,
  });
  const models = [before, after].map((text) => editor.createModel(text, language));
  view.setModel({ original: models[0]!, modified: models[1]! });
  const sides = [view.getOriginalEditor(), view.getModifiedEditor()];
  const fit = () => {
    root.style.height = `${heightOf(Math.max(...sides.map((side) => side.getContentHeight())))}px`;
  };
  fit();
  for (const side of sides) side.onDidContentSizeChange(fit);
  return () => {
    endTheme();
    view.dispose();
    for (const model of models) model.dispose();
    root.remove();
  };
}
