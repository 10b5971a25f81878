import "monaco-editor/features/bracketMatching/register";
import "monaco-editor/features/clipboard/register";
import "monaco-editor/features/codicon/register";
import "monaco-editor/features/comment/register";
import "monaco-editor/features/cursorUndo/register";
import "monaco-editor/features/find/register";
import "monaco-editor/features/folding/register";
import "monaco-editor/features/indentation/register";
import "monaco-editor/features/linesOperations/register";
import "monaco-editor/features/multicursor/register";
import "monaco-editor/features/wordHighlighter/register";
import "monaco-editor/features/wordOperations/register";
// The feature of this name brings other suggestions than those of the words in the code.
import "monaco-editor/editor/contrib/suggest/browser/suggestController";
import "monaco-editor/languages/definitions/javascript/register";
import "monaco-editor/languages/definitions/python/register";
import "monaco-editor/languages/definitions/typescript/register";
import { editor, KeyCode, KeyMod } from "monaco-editor/editor/editor.api";
import { tabMode, type MountEditor } from "@/components/ui/code-editor/editor";
import { followTheme } from "@/components/ui/code-editor/monaco-theme";

Object.assign(globalThis, {
  MonacoEnvironment: { getWorker: () => new Worker("/runtime/editor-worker.js", { type: "module" }) },
});

const isMac = () => /Mac/.test(navigator.platform);
/** The editor is as high as its code, within these bounds: 11 rem, and three fifths of the window. */
const heightOf = (content: number) => Math.max(176, Math.min(content, innerHeight * 0.6));

/** Monaco, in the page's own colours and type. Its styles are constructed sheets (scripts/front/constructed-style.ts). */
export const mountEditor: MountEditor = ({ parent, code, language, label, description, isReadOnly, ...on }) => {
  const root = document.createElement("div");
  const about = document.createElement("p");
  about.id = `about-${crypto.randomUUID()}`;
  about.hidden = true;
  about.textContent = description;
  parent.append(root, about);
  const endTheme = followTheme(root);
  const view = editor.create(root, {
    value: code,
    language,
    readOnly: isReadOnly,
    ariaLabel: label,
    tabFocusMode: tabMode.read(),
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue("--font-mono"),
    fontSize: 14,
    lineHeight: 1.6,
    padding: { top: 10, bottom: 10 },
    tabSize: language === "python" ? 4 : 2,
    automaticLayout: true,
    // A text area: what listens for keys outside sees that somebody types, and Chinese input works as in every other field.
    editContext: false,
    // The browser's own menu, which needs no style element of its own either.
    contextmenu: false,
    useShadowDOM: false,
    fixedOverflowWidgets: true,
    minimap: { enabled: false },
    stickyScroll: { enabled: false },
    scrollBeyondLastLine: false,
    scrollbar: { alwaysConsumeMouseWheel: false },
    overviewRulerLanes: 0,
    lineNumbersMinChars: 3,
    // Full-width punctuation in a comment is no trap.
    unicodeHighlight: { ambiguousCharacters: false },
  });
  root.querySelector("textarea")?.setAttribute("aria-describedby", about.id);
  const fit = () => {
    root.style.height = `${heightOf(view.getContentHeight())}px`;
  };
  fit();
  view.onDidContentSizeChange(fit);
  view.onDidChangeModelContent(() => on.onChange(view.getValue()));
  view.addCommand(KeyMod.CtrlCmd | KeyCode.Enter, () => on.onRun(view.getValue()));
  view.addCommand(isMac() ? KeyMod.WinCtrl | KeyMod.Shift | KeyCode.KeyM : KeyMod.CtrlCmd | KeyCode.KeyM, () => {
    const next = !tabMode.read();
    tabMode.write(next);
    view.updateOptions({ tabFocusMode: next });
    on.onTabMode(next);
  });
  on.onTabMode(tabMode.read());

  return {
    focus: () => view.focus(),
    setCode(next) {
      if (next !== view.getValue())
        view.executeEdits("", [{ range: view.getModel()!.getFullModelRange(), text: next }]);
    },
    setReadOnly: (value) => view.updateOptions({ readOnly: value }),
    destroy() {
      endTheme();
      view.getModel()?.dispose();
      view.dispose();
      root.remove();
      about.remove();
    },
  };
};
