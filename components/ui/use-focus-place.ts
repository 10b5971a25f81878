import { useEffect, useRef } from "react";

/**
 * For lists whose entries go, or give way to other buttons, once something is done about them: the place takes the focus that was lost
 * with what was pressed.
 * @returns the place, and what to call when it is done
 */
export function useFocusPlace<E extends HTMLElement>(isFetching: boolean) {
  const place = useRef<E>(null);
  const isDone = useRef(false);
  useEffect(() => {
    if (!isDone.current || isFetching) return;
    isDone.current = false;
    if (document.activeElement === document.body) place.current?.focus();
  }, [isFetching]);
  const noteDone = () => {
    isDone.current = true;
  };
  return [place, noteDone] as const;
}
