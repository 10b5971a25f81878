import type { KeyboardEvent } from "react";
import { isTyping } from "@/lib/lab-kit/is-typing";

interface QuizKeys {
  onNext(): void;
  onPrevious(): void;
  onFlag?(): void;
  onHint?(): void;
  onList(): void;
}

/**
 * The keys of a quiz, for the element around it: they work while the focus is in it, and not while one types, composes Chinese, or
 * moves within what takes arrows itself.
 */
export function pressQuizKey(
  event: KeyboardEvent<HTMLElement>,
  { onNext, onPrevious, onFlag, onHint, onList }: QuizKeys,
): void {
  const actions: Readonly<Record<string, (() => void) | undefined>> = {
    n: onNext,
    ArrowRight: onNext,
    p: onPrevious,
    ArrowLeft: onPrevious,
    f: onFlag,
    h: onHint,
    "?": onList,
  };
  if (event.defaultPrevented || event.nativeEvent.isComposing || event.keyCode === 229) return;
  if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
  const takesArrows = event.target instanceof Element && event.target.closest("input, [role=slider], [role=listbox]");
  if (event.key.startsWith("Arrow") && takesArrows) return;
  const act = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!act) return;
  event.preventDefault();
  act();
}
