import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionStatus,
  insertCompletionText,
  pickedCompletion,
  selectedCompletion,
  type Completion,
  type CompletionSource,
} from "@codemirror/autocomplete";
import { defaultKeymap, indentWithTab } from "@codemirror/commands";
import { localCompletionSource } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { EditorState, Prec, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, keymap, type Command } from "@codemirror/view";
import { changeTab, colours, LANGUAGES, look, openRoot } from "@/components/ui/code-editor/code-mirror-parts";
import { tabMode, type CodeLanguage } from "@/components/ui/code-editor/editor";

/** What can stand at a place, and where the word begins that it completes; null where nothing is known. */
export type Complete = (
  text: string,
  place: number,
) => Promise<{ readonly from: number; readonly options: readonly Pick<Completion, "label" | "type">[] } | null>;

export interface CellEditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  /** Undefined for prose. */
  readonly language: CodeLanguage | undefined;
  readonly label: string;
  readonly description: string;
  /** What is selected at first, as places in the text. */
  readonly selection: readonly [number, number];
  readonly complete: Complete | undefined;
  onChange(text: string): void;
  /** Asked first about every key, but while suggestions are shown or Chinese is composed. @returns whether it meant something */
  onKey(event: KeyboardEvent): boolean;
  /** An arrow that would leave the text. */
  onLeave(by: -1 | 1): void;
  onTabMode(movesFocus: boolean): void;
  onFocus(): void;
}

export interface CellEditorHandle {
  focus(): void;
  /** Takes a text over that was changed elsewhere; the caret stays where its surroundings do. */
  setText(text: string): void;
  select(from: number, to: number): void;
  /** Puts a text in the place of what is selected, as if it were typed. */
  type(text: string): void;
  readonly place: number;
  destroy(): void;
}

const slim = EditorView.theme({ "&": { backgroundColor: "transparent" }, ".cm-content": { padding: "0.5rem 0" } });
const wrapped = EditorView.theme({ ".cm-scroller": { fontFamily: "var(--font-sans)" } });
/** Keys that a list of suggestions answers to. */
const OF_SUGGESTIONS = ["Escape", "Enter", "Tab", "ArrowUp", "ArrowDown", "PageUp", "PageDown"];

/** What begins so goes on as a number, and Enter after it is meant for the text. */
const NUMBER = /^\.?\d/;

/** Names that are alive in the interpreter; where that says nothing, names of the text itself. */
const suggest =
  (complete: Complete): CompletionSource =>
  async (context) => {
    const word = context.matchBefore(/[\w.]+$/);
    const isName = word !== null && !NUMBER.test(word.text);
    if (!isName && !context.explicit) return null;
    const known = await complete(context.state.doc.toString(), context.pos);
    if (context.aborted) return null;
    if (known && known.options.length > 0) return { from: known.from, options: [...known.options], validFor: /^\w*$/ };
    return localCompletionSource(context);
  };

/**
 * Takes what is suggested, also where the list has only just come: Enter waits then, since it may be meant for the text, but Tab after a
 * word would indent the line.
 */
const takeSuggestion: Command = (view) => {
  if (acceptCompletion(view)) return true;
  const chosen = selectedCompletion(view.state);
  if (!chosen) return false;
  const { head } = view.state.selection.main;
  const [begun = ""] = /\p{ID_Continue}*$/u.exec(view.state.sliceDoc(0, head)) ?? [];
  view.dispatch({
    ...insertCompletionText(view.state, chosen.label, head - begun.length, head),
    annotations: pickedCompletion.of(chosen),
  });
  return true;
};

/** The place at which an arrow leaves the text, and whether the caret is there. */
const isAtEdge = ({ state }: EditorView, by: -1 | 1): boolean => {
  const { empty, head } = state.selection.main;
  return empty && state.doc.lineAt(head).number === (by < 0 ? 1 : state.doc.lines);
};

/** The smallest change that makes one text of the other. */
function difference(before: string, after: string) {
  let from = 0;
  while (from < Math.min(before.length, after.length) && before[from] === after[from]) from++;
  let same = 0;
  const most = Math.min(before.length, after.length) - from;
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}

/**
 * CodeMirror for a cell of a notebook: as high as its text, and without a history of its own, since a notebook undoes across cells.
 */
export function mountCellEditor({
  parent,
  text,
  language,
  label,
  description,
  ...on
}: CellEditorOptions): CellEditorHandle {
  const { root, about } = openRoot(parent, description);
  const keydown = (event: KeyboardEvent, view: EditorView): boolean => {
    if (event.isComposing || event.keyCode === 229) return false;
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
    if (isPlain && completionStatus(view.state) === "active" && OF_SUGGESTIONS.includes(event.key)) return false;
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : undefined;
    if (isPlain && by && isAtEdge(view, by)) return (on.onLeave(by), true);
    return on.onKey(event);
  };
  const ofLanguage: Extension = language
    ? [LANGUAGES[language](), bracketMatching(), closeBrackets(), indentOnInput(), slim]
    : [EditorView.lineWrapping, wrapped, slim];
  const limit = ({ length }: { length: number }, place: number) => Math.max(0, Math.min(place, length));
  const [from, to] = on.selection;
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      selection: { anchor: limit(text, from), head: limit(text, to) },
      extensions: [
        Prec.highest(EditorView.domEventHandlers({ keydown, focus: () => on.onFocus() })),
        ...(language && on.complete ? [autocompletion({ override: [suggest(on.complete)], icons: false })] : []),
        keymap.of([
          ...[changeTab(on.onTabMode), { key: "Tab", run: takeSuggestion }],
          ...[...closeBracketsKeymap, ...defaultKeymap, indentWithTab],
        ]),
        ...[drawSelection(), syntaxHighlighting(colours), look, ofLanguage, EditorState.tabSize.of(4)],
        EditorView.contentAttributes.of({
          "aria-label": label,
          "aria-describedby": about.id,
          autocapitalize: "off",
          tabindex: "0",
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !update.transactions.some((each) => each.isUserEvent("adopt")))
            on.onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  root.append(about);
  view.setTabFocusMode(tabMode.read());
  on.onTabMode(tabMode.read());

  return {
    focus: () => view.focus(),
    setText(next) {
      const now = view.state.doc.toString();
      if (next !== now) view.dispatch({ changes: difference(now, next), userEvent: "adopt" });
    },
    select: (start, end) =>
      view.dispatch({
        selection: { anchor: limit(view.state.doc, start), head: limit(view.state.doc, end) },
        scrollIntoView: true,
      }),
    type: (typed) => view.dispatch(view.state.replaceSelection(typed), { userEvent: "input.type" }),
    get place() {
      return view.state.selection.main.head;
    },
    destroy: () => view.destroy(),
  };
}
