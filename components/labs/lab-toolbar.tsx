import { useState } from "react";
import { Button } from "@/components/ui/button";
import { frameWords } from "@/components/labs/frame-words";
import type { LabState } from "@/components/labs/use-lab-state";
import type { Locale } from "@/lib/core/locale";

interface LabToolbarProps {
  readonly lab: LabState<{ readonly predict?: boolean }>;
  readonly locale: Locale;
  readonly idPrefix: string;
}

/** What every lab offers: guessing first or not, the link of its state, and a fresh start. */
export function LabToolbar({ lab, locale, idPrefix }: LabToolbarProps) {
  const w = frameWords[locale];
  const [told, setTold] = useState("");
  const [shownLink, setShownLink] = useState<string>();
  const { predict } = lab.state;

  function share() {
    const link = lab.link();
    setShownLink(undefined);
    void navigator.clipboard.writeText(link).then(
      () => setTold(w.copied),
      () => {
        setTold(w.copyByHand);
        setShownLink(link);
      },
    );
  }

  return (
    <div className="mb-8 space-y-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        {predict !== undefined && (
          <label
            htmlFor={`${idPrefix}-predict`}
            className="flex min-h-10 cursor-pointer items-center gap-2.5 text-[0.95rem]"
          >
            <input
              id={`${idPrefix}-predict`}
              type="checkbox"
              checked={predict}
              onChange={(event) => lab.change({ predict: event.target.checked })}
              className="size-4 accent-accent"
            />
            {w.predict}
          </label>
        )}
        <Button variant="quiet" onClick={share}>
          {w.share}
        </Button>
        <Button variant="quiet" onClick={lab.reset} aria-keyshortcuts="R">
          {w.reset} <kbd className="rounded border border-line px-1 font-mono text-xs text-muted">R</kbd>
        </Button>
        {lab.undoReset && (
          <Button variant="quiet" onClick={lab.undoReset}>
            {w.undo}
          </Button>
        )}
        <span role="status" className="text-sm text-muted">
          {lab.undoReset ? w.wasReset : told}
        </span>
      </div>
      {shownLink && (
        <input
          readOnly
          aria-label={w.link}
          value={shownLink}
          onFocus={(event) => event.target.select()}
          className="min-h-10 w-full rounded-md border border-edge bg-surface px-3 font-mono text-sm"
        />
      )}
      <p className="text-sm text-muted">{w.hint}</p>
    </div>
  );
}
