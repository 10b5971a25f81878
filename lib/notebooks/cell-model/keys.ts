import type { NotebookState } from "@/lib/notebooks/cell-model/state";

/** What keys ask for. */
export type NotebookCommand =
  | "run-next" | "run-here" | "run-insert" | "edit" | "leave" | "up" | "down" | "extend-up" | "extend-down" | "select-all"
  | "insert-above" | "insert-below" | "cut" | "copy" | "paste-below" | "paste-above" | "delete" | "undo" | "redo"
  | "move-up" | "move-down" | "split" | "merge" | "to-code" | "to-markdown" | "to-raw" | "fold" | "interrupt" | "restart"
  | "save" | "find" | "keys"; // prettier-ignore

export type Mode = NotebookState["mode"];

interface KeyBinding {
  readonly command: NotebookCommand;
  readonly mode: Mode;
  /** One of these; two letters with a space are pressed one after the other. `Mod`: Ctrl, or Cmd. */
  readonly keys: readonly string[];
}

const both = (command: NotebookCommand, ...keys: string[]): readonly KeyBinding[] => [
  { command, mode: "command", keys },
  { command, mode: "edit", keys },
];
const inCommand = (command: NotebookCommand, ...keys: string[]): KeyBinding => ({ command, mode: "command", keys });
const inEdit = (command: NotebookCommand, ...keys: string[]): KeyBinding => ({ command, mode: "edit", keys });

/** Jupyter's keys, but for Ctrl+M in an editor, which frees Tab on this site. */
export const KEYS: readonly KeyBinding[] = [
  ...both("run-next", "Shift+Enter"),
  ...both("run-here", "Mod+Enter"),
  ...both("run-insert", "Alt+Enter"),
  inCommand("edit", "Enter"),
  inEdit("leave", "Escape"),
  inCommand("up", "ArrowUp", "k"),
  inCommand("down", "ArrowDown", "j"),
  inCommand("extend-up", "Shift+ArrowUp", "Shift+K"),
  inCommand("extend-down", "Shift+ArrowDown", "Shift+J"),
  inCommand("select-all", "Mod+a"),
  inCommand("insert-above", "a"),
  inCommand("insert-below", "b"),
  inCommand("cut", "x"),
  inCommand("copy", "c"),
  inCommand("paste-below", "v"),
  inCommand("paste-above", "Shift+V"),
  inCommand("delete", "d d"),
  inCommand("undo", "z"),
  inCommand("redo", "Shift+Z"),
  ...both("undo", "Mod+z"),
  ...both("redo", "Mod+Shift+Z", "Mod+y"),
  ...both("move-up", "Mod+Shift+ArrowUp"),
  ...both("move-down", "Mod+Shift+ArrowDown"),
  inEdit("split", "Mod+Shift+-"),
  inCommand("merge", "Shift+M"),
  inCommand("to-code", "y"),
  inCommand("to-markdown", "m"),
  inCommand("to-raw", "r"),
  inCommand("fold", "o"),
  inCommand("interrupt", "i i"),
  inCommand("restart", "0 0"),
  ...both("save", "Mod+s"),
  ...both("find", "Mod+f"),
  inCommand("find", "f"),
  inCommand("keys", "?", "h"),
];

export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** A key as KEYS writes it. Signs that need Shift on some keyboards stand for themselves. */
export function nameKey({ key, code, ctrlKey, metaKey, shiftKey, altKey }: PressedKey): string {
  const isMod = ctrlKey || metaKey;
  // Shift changes the sign of this key, and to which one depends on the keyboard.
  const plain = isMod && code === "Minus" ? "-" : key;
  const isLetter = /^\p{L}$/u.test(plain);
  const hasShift = shiftKey && (isLetter || plain.length > 1 || isMod);
  const cased = isLetter ? (hasShift ? plain.toUpperCase() : plain.toLowerCase()) : plain;
  return `${isMod ? "Mod+" : ""}${altKey ? "Alt+" : ""}${hasShift ? "Shift+" : ""}${cased}`;
}

/**
 * What a key asks for. With `pending`, the first of two letters that are pressed one after the other was that one.
 * @returns the command, or the letter that waits for another one, or neither
 */
export function readKey(
  name: string,
  mode: Mode,
  pending: string | undefined,
): { readonly command?: NotebookCommand; readonly pending?: string } {
  const of = (keys: string) => KEYS.find((binding) => binding.mode === mode && binding.keys.includes(keys))?.command;
  const command = (pending === undefined ? undefined : of(`${pending} ${name}`)) ?? of(name);
  if (command) return { command };
  const begins = KEYS.some(
    (binding) => binding.mode === mode && binding.keys.some((keys) => keys.startsWith(`${name} `)),
  );
  return begins ? { pending: name } : {};
}

/** A text after one more key, as a plain field would take it: a sign, a new line, one sign less. Undefined: the key writes nothing. */
export function typeKey(text: string, { key, ctrlKey, metaKey, altKey }: PressedKey): string | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === "Enter") return `${text}\n`;
  if (key === "Backspace") return Array.from(text).slice(0, -1).join("");
  return Array.from(key).length === 1 ? text + key : undefined;
}
