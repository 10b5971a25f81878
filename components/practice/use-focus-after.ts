import { useEffect, useRef } from "react";

/**
 * Gives the focus a place when a result has taken away or locked what had it: the verdict, or, when points wait for marks, the
 * learner's own text, which stands before them.
 * @returns refs of the form and of the verdict
 */
export function useFocusAfter(result: unknown, awaitsMarks: boolean) {
  const form = useRef<HTMLFormElement>(null);
  const verdict = useRef<HTMLParagraphElement>(null);
  const known = useRef(result);

  useEffect(() => {
    if (known.current === result) return;
    known.current = result;
    const focused = document.activeElement;
    if (focused && focused !== document.body && !focused.matches(":disabled")) return;
    (awaitsMarks ? form.current?.querySelector("textarea") : verdict.current)?.focus();
  }, [result, awaitsMarks]);

  return [form, verdict] as const;
}
