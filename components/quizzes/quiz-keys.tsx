import type { KeyboardEvent, ReactNode } from "react";
import { isTyping } from "@/lib/lab-kit/is-typing";

interface QuizKeysProps {
  onNext(): void;
  onPrevious(): void;
  onFlag?(): void;
  onHint?(): void;
  onList(): void;
  readonly children: ReactNode;
}

/**
 * The keys of a quiz, for all that is inside: they work while the focus is in it, and not while one types, composes Chinese, or
 * moves within what takes arrows itself.
 */
export function QuizKeys({ onNext, onPrevious, onFlag, onHint, onList, children }: QuizKeysProps) {
  const actions: Readonly<Record<string, (() => void) | undefined>> = {
    ...{ n: onNext, ArrowRight: onNext, p: onPrevious, ArrowLeft: onPrevious },
    ...{ f: onFlag, h: onHint, "?": onList },
  };

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.defaultPrevented || event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
    const takesArrows = event.target instanceof Element && event.target.closest("input, [role=slider], [role=listbox]");
    if (event.key.startsWith("Arrow") && takesArrows) return;
    const act = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys belong to whatever has the focus inside
  return <div onKeyDown={onKeyDown}>{children}</div>;
}
