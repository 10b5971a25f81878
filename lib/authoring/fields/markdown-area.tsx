import type { KeyboardEvent } from "react";

export const INPUT =
  "w-full min-w-0 rounded-md border border-edge bg-bg px-2.5 py-1.5 text-base text-ink aria-invalid:border-wrong sm:text-sm";

interface MarkdownAreaProps {
  readonly id: string;
  readonly lang: string;
  readonly value: string;
  onChange(value: string): void;
  readonly isInvalid: boolean;
  readonly describedBy: string | undefined;
  /** Of code: monospaced, and long lines scroll. */
  readonly isCode?: boolean;
}

/** A text area as high as its text. Tab leaves it, as everywhere. */
export function MarkdownArea({ id, lang, value, onChange, isInvalid, describedBy, isCode }: MarkdownAreaProps) {
  // Enter makes a line here and must not submit anything around; Ctrl+Enter is the form's.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) event.stopPropagation();
  };
  return (
    <textarea
      id={id}
      lang={lang}
      value={value}
      rows={isCode ? 6 : 2}
      spellCheck={!isCode}
      wrap={isCode ? "off" : "soft"}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      aria-invalid={isInvalid || undefined}
      aria-describedby={describedBy}
      className={`field-sizing-content block max-h-96 leading-6 ${isCode ? "font-mono" : ""} ${INPUT}`}
    />
  );
}
