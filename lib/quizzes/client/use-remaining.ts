import { useEffect, useState } from "react";

/**
 * Milliseconds that are left, counted from what the server said when it answered, so that a wrong clock of the machine does no harm.
 * Null where no time runs.
 */
export function useRemaining(remainingMs: number | null): number | null {
  const [left, setLeft] = useState(remainingMs);
  useEffect(() => {
    if (remainingMs === null) return;
    const end = performance.now() + remainingMs;
    const tick = () => setLeft(Math.max(0, end - performance.now()));
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [remainingMs]);
  return remainingMs === null ? null : left;
}
