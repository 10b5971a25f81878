import { useEffect, useEffectEvent } from "react";

interface EditorKeys {
  onSave(): void;
  onTry(): void;
  onPane(pane: number): void;
  onList(): void;
}

/** The keys of the editor, anywhere on its page; none while Chinese is being composed, and `?` not while one types. */
export function useEditorKeys({ onSave, onTry, onPane, onList }: EditorKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const pane = event.altKey && !event.ctrlKey && !event.metaKey ? /^Digit([123])$/.exec(event.code)?.[1] : undefined;
    if (isCommand && event.key.toLowerCase() === "s") onSave();
    else if (isCommand && event.key === "Enter") onTry();
    else if (pane) onPane(Number(pane));
    else if (event.key === "?" && !isTyping(event.target)) onList();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
