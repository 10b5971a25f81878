import { useEffect, useRef, type RefObject } from "react";

/**
 * Measures from the first moment that a part of the element was in the window.
 * @returns the time since then in whole milliseconds; undefined while it has not been seen
 */
export function useTimeSinceSeen(element: RefObject<Element | null>): () => number | undefined {
  const seenAt = useRef<number>(undefined);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seenAt.current = performance.now();
      observer.disconnect();
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return () => (seenAt.current === undefined ? undefined : Math.round(performance.now() - seenAt.current));
}
