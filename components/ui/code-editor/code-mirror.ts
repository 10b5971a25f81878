import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { Compartment, EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers, type KeyBinding } from "@codemirror/view";
import { changeTab, colours, LANGUAGES, look, openRoot } from "@/components/ui/code-editor/code-mirror-parts";
import { tabMode, type MountEditor } from "@/components/ui/code-editor/editor";

const tall = EditorView.theme({ ".cm-scroller": { minHeight: "11rem", maxHeight: "60vh" } });

/** CodeMirror 6 (`openRoot` says how it gets its styles). */
export const mountEditor: MountEditor = ({ parent, code, language, label, description, isReadOnly, ...on }) => {
  const { root, about } = openRoot(parent, description);
  const readOnly = new Compartment();
  const reading = (value: boolean) => readOnly.of([EditorState.readOnly.of(value), EditorView.editable.of(true)]);

  const run: KeyBinding = {
    key: "Mod-Enter",
    stopPropagation: true,
    preventDefault: true,
    run: ({ state }) => (on.onRun(state.doc.toString()), true),
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: code,
      extensions: [
        keymap.of([
          run,
          changeTab(on.onTabMode),
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          indentWithTab,
        ]),
        ...[lineNumbers(), history(), drawSelection(), indentOnInput(), bracketMatching(), closeBrackets()],
        ...[highlightActiveLine(), syntaxHighlighting(colours), look, tall, LANGUAGES[language](), reading(isReadOnly)],
        EditorState.tabSize.of(4),
        EditorView.contentAttributes.of({
          "aria-label": label,
          "aria-describedby": about.id,
          autocapitalize: "off",
          tabindex: "0",
        }),
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
