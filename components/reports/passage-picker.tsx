import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";

interface PassagePickerProps {
  /** The words of the place. */
  readonly quote: string;
  /** Of a lesson, whose passages can be gone through. */
  readonly passages?: readonly HTMLElement[];
  readonly index?: number;
  onIndex?(index: number): void;
}

/** Characters of the words that are shown; the passage itself is in sight. */
const SHOWN = 140;

/** The place that a report is about, marked in the page, and the way to the passages before and after it. */
export function PassagePicker({ quote, passages = [], index = 0, onIndex }: PassagePickerProps) {
  const t = useTranslations("reports");
  const passage = passages[index];

  useEffect(() => {
    passage?.classList.add("bg-accent-soft");
    return () => passage?.classList.remove("bg-accent-soft");
  }, [passage]);

  function go(to: number) {
    onIndex?.(to);
    passages[to]?.scrollIntoView({ block: "start" });
  }

  return (
    <div className="mb-4 flex items-start gap-3">
      <blockquote aria-live="polite" className="min-w-0 flex-1 border-l-2 border-accent pl-3 text-sm text-muted">
        {quote.length > SHOWN ? `${quote.slice(0, SHOWN)}…` : quote || t("figure")}
      </blockquote>
      {passages.length > 0 && (
        <div className="flex shrink-0 gap-3">
          <Button variant="quiet" aria-label={t("earlier")} disabled={index === 0} onClick={() => go(index - 1)}>
            <span aria-hidden="true">↑</span>
          </Button>
          <Button
            variant="quiet"
            aria-label={t("later")}
            disabled={index === passages.length - 1}
            onClick={() => go(index + 1)}
          >
            <span aria-hidden="true">↓</span>
          </Button>
        </div>
      )}
    </div>
  );
}
