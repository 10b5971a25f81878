import { applyAction, type TextAction, type TextEdit, type TextSelection } from "@/lib/authoring/markdown-edit";

/** Keys of the actions, with Ctrl or Cmd; upper case: with Shift too. */
export const ACTION_KEYS: Readonly<Record<TextAction, string>> = {
  ...{ bold: "b", code: "e", list: "L", link: "K", formula: "M", formulaBlock: "D" },
};

export const selectionOf = (area: HTMLTextAreaElement): TextSelection => ({
  ...{ text: area.value, from: area.selectionStart, to: area.selectionEnd },
});

/**
 * Makes an edit in a text field as if it had been typed, so that the browser can take it back (Ctrl+Z) and whoever listens for input is
 * told.
 */
export function makeEdit(area: HTMLTextAreaElement, { from, to, insert, selectFrom, selectTo }: TextEdit): void {
  area.focus();
  area.setSelectionRange(from, to);
  // Out of date by name, and the only way in which an edit joins the field's own history.
  const isDone = insert === "" ? document.execCommand("delete") : document.execCommand("insertText", false, insert);
  if (!isDone) {
    area.setRangeText(insert, from, to, "end");
    area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
  }
  area.setSelectionRange(selectFrom, selectTo);
}

interface Keys {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The action that a key stands for; none while Chinese is being composed, which the caller knows. */
export function actionOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Keys): TextAction | undefined {
  if (ctrlKey === metaKey || altKey) return undefined;
  const wanted = shiftKey ? key.toUpperCase() : key;
  return (Object.keys(ACTION_KEYS) as TextAction[]).find((action) => ACTION_KEYS[action] === wanted);
}

export const act = (area: HTMLTextAreaElement, action: TextAction): void =>
  makeEdit(area, applyAction(action, selectionOf(area)));
