import { useTranslations } from "next-intl";
import { useDeferredValue, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { INPUT } from "@/lib/authoring/fields/markdown-area";
import { ExplainedAnswer } from "@/lib/items/open/explained-answer";
import type { Authored } from "@/lib/items/open/type";
import type { Explanation } from "@/lib/rubric/explain-answer";

interface TriedAnswerProps {
  readonly value: Authored;
  readonly explain: ((text: string) => Explanation) | undefined;
  /** Makes a sample of it; undefined where there are enough. */
  readonly onKeep: ((text: string, result: Explanation) => void) | undefined;
}

/** An answer that is typed or pasted to see what is found in it, and goes with the page. */
export function TriedAnswer({ value, explain, onKeep }: TriedAnswerProps) {
  const t = useTranslations("authoring.open.samples");
  const id = useId();
  const [text, setText] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  const shown = useDeferredValue(text);
  const result = shown.trim() === "" ? undefined : explain?.(shown);
  // The buttons go with the text; the focus does not go with them.
  function clear() {
    setText("");
    area.current?.focus();
  }
  return (
    <div role="group" aria-label={t("try")} className="min-w-0 space-y-3 rounded-lg border border-line bg-surface p-3">
      <div>
        <label htmlFor={id} className="mb-1 block text-sm font-medium">
          {t("try")}
        </label>
        <textarea
          ref={area}
          id={id}
          value={text}
          rows={3}
          maxLength={8_000}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setText(event.target.value)}
          // Enter makes a line here, and must not submit anything around.
          onKeyDown={(event) => event.key === "Enter" && !event.ctrlKey && !event.metaKey && event.stopPropagation()}
          className={`field-sizing-content min-h-20 ${INPUT}`}
        />
        <p id={`${id}-hint`} className="mt-1 text-xs text-muted">
          {t("tryHint")}
        </p>
      </div>
      {result && (
        <>
          <ExplainedAnswer body={value} text={shown} result={result} />
          <div className="flex flex-wrap gap-2">
            <Button
              variant="quiet"
              disabled={!onKeep}
              onClick={() => {
                onKeep?.(shown.trim(), explain?.(shown.trim()) ?? result);
                clear();
              }}
            >
              {t("keep")}
            </Button>
            <Button variant="quiet" onClick={clear}>
              {t("clear")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
