"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { DraftNote } from "@/components/interviews/draft-note";
import { Button } from "@/components/ui/button";
import type { useNotes } from "@/lib/interviews/client/use-notes";
import { MOST_NOTES } from "@/lib/interviews/schema";

/** Notes and scratch pad: beside the talk where there is room, below it and shut on a phone. */
export function NotesPad({ notes }: { readonly notes: ReturnType<typeof useNotes> }) {
  const t = useTranslations("interviews.run");
  const id = useId();
  const [startsOpen] = useState(() => window.matchMedia("(min-width: 64rem)").matches);
  return (
    <aside aria-label={t("notes")} className="max-lg:mt-8 lg:sticky lg:top-20 lg:self-start">
      <details open={startsOpen} className="rounded-xl border border-line bg-raised px-4 py-3">
        <summary className="cursor-pointer font-medium">{t("notes")}</summary>
        <p id={`${id}-hint`} className="mt-1 text-sm text-muted">
          {t("notesHint")}
        </p>
        <textarea
          aria-label={t("notesLabel")}
          aria-describedby={`${id}-hint`}
          value={notes.text}
          maxLength={MOST_NOTES}
          onChange={(event) => notes.change(event.target.value)}
          className="mt-2 field-sizing-content max-h-[60vh] min-h-40 w-full rounded-md border border-edge bg-bg px-3 py-2 font-mono text-sm"
        />
        <DraftNote state={notes.state} />
        {notes.hasOther && (
          <div className="mt-2 text-sm text-caution">
            <p>{t("notesOther")}</p>
            <Button variant="quiet" className="mt-2" onClick={notes.joinOther}>
              {t("notesJoin")}
            </Button>
          </div>
        )}
      </details>
    </aside>
  );
}
