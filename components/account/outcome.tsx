"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { Notice } from "@/components/ui/notice";

interface OutcomeProps {
  readonly text: string;
  /** The next step. */
  readonly children?: ReactNode;
}

/** Takes the place of a form that did its work, and the focus with it, so that it is read out. */
export function Outcome({ text, children }: OutcomeProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <>
      <Notice ref={box} tone="good" title={text} />
      {children && <p className="mt-6">{children}</p>}
    </>
  );
}
