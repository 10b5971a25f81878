"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Marks for a moment what has changed since it was last drawn; the page's rule for motion decides whether at all. */
export function Moved({ value, children }: { readonly value: string; readonly children: ReactNode }) {
  const element = useRef<HTMLSpanElement>(null);
  const shown = useRef(value);
  useEffect(() => {
    if (shown.current === value) return;
    shown.current = value;
    const { current } = element;
    if (!current) return;
    current.classList.remove("just-moved");
    // Read, so that the browser sees it gone before it comes back.
    void current.offsetWidth;
    current.classList.add("just-moved");
  }, [value]);
  return (
    <span ref={element} className="rounded px-1">
      {children}
    </span>
  );
}
