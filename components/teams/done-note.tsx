"use client";

import { useEffect, useRef } from "react";

/** What was done. The focus comes to it, since the button that did it is gone; `done` is a new object each time. */
export function DoneNote({ done }: { readonly done: { readonly text: string } | undefined }) {
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done) note.current?.focus();
  }, [done]);
  return (
    <p ref={note} tabIndex={-1} role="status" className="mt-2 text-sm text-muted">
      {done?.text ?? ""}
    </p>
  );
}
