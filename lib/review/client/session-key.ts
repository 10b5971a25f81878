export type SessionKey = "accept" | "undo" | "bury" | "suspend" | 1 | 2 | 3 | 4;

interface Pressed extends Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "isComposing" | "keyCode" | "repeat"
> {
  /** Where the key was pressed, inside a shadow root too. */
  readonly target: EventTarget | undefined;
}

/** Where a key is text, or seeks an option; not while it is locked. */
const TYPED = [
  "input:not([type=radio], [type=checkbox], [type=range]):read-write",
  "textarea:read-write",
  "select:enabled",
  "[contenteditable]:not([contenteditable=false])",
].join();
const OWN_ENTER = "a, button, summary, select, [role=button]";

/**
 * What a key means in a sitting. None while something is typed or composed, nor where the control that has the focus answers to the
 * key itself. An answer that is locked takes no keys.
 */
export function readSessionKey(pressed: Pressed): SessionKey | undefined {
  const { key, target } = pressed;
  // Enter that ends Chinese input is none (keyCode 229 where isComposing has already been reset).
  if (pressed.isComposing || pressed.keyCode === 229 || pressed.repeat) return undefined;
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
  const element = target instanceof HTMLElement ? target : undefined;
  if (element?.matches(TYPED)) return undefined;
  switch (key) {
    case "Enter":
      return element?.closest(OWN_ENTER) ? undefined : "accept";
    case "u":
    case "U":
      return "undo";
    case "-":
      return "bury";
    case "@":
      return "suspend";
    case "1":
    case "2":
    case "3":
    case "4":
      return Number(key) as 1 | 2 | 3 | 4; // one of the four
    default:
      return undefined;
  }
}
