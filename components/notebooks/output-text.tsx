import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { firstLines, plainText } from "@/lib/notebooks/plain-text";

const SHOWN_LINES = 24;
/** What a browser lays out without a pause. */
const MOST = 400_000;

interface OutputTextProps {
  readonly text: string;
  readonly isError?: boolean;
}

/** Text that code wrote. A long one shows its beginning until it is asked for. */
export function OutputText({ text, isError = false }: OutputTextProps) {
  const t = useTranslations("notebooks.output");
  const format = useFormatter();
  const [isWhole, setWhole] = useState(false);
  const plain = plainText(text);
  const { text: head, left } = firstLines(plain, SHOWN_LINES);
  const shown = isWhole ? plain.slice(0, MOST) : head.slice(0, 20_000);
  const isLong = left > 0 || plain.length > 20_000;
  return (
    <>
      <pre
        // What scrolls must be reached by the keyboard.
        tabIndex={isWhole ? 0 : undefined}
        className={`overflow-x-auto px-2 py-1 font-mono text-sm leading-relaxed wrap-anywhere whitespace-pre-wrap ${isWhole ? "max-h-[60vh] overflow-y-auto" : ""} ${isError ? "border-l-2 border-caution bg-caution-soft" : ""}`}
      >
        {shown}
      </pre>
      {isLong && (
        <button
          type="button"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
          className="min-h-8 px-2 text-sm text-accent underline decoration-accent/40 underline-offset-4"
        >
          {isWhole ? t("less") : t("more", { lines: format.number(left + SHOWN_LINES) })}
        </button>
      )}
      {isWhole && plain.length > MOST && <p className="px-2 text-sm text-caution">{t("tooLong")}</p>}
    </>
  );
}
