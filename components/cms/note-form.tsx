"use client";

import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

interface NoteFormProps {
  readonly title: string;
  readonly label: string;
  readonly action: string;
  readonly max: number;
  /** Whether nothing can be done without a note. */
  readonly isNeeded?: boolean;
  readonly isBusy: boolean;
  readonly children?: ReactNode;
  onNote(note: string): void;
  onCancel(): void;
}

/** Asks for a note before something is done: a panel in its place, with the focus in the field. Ctrl+Enter does it, Escape leaves it. */
export function NoteForm({
  title,
  label,
  action,
  max,
  isNeeded = false,
  isBusy,
  children,
  onNote,
  onCancel,
}: NoteFormProps) {
  const t = useTranslations("cms.editor");
  const [note, setNote] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const canSend = !isBusy && (!isNeeded || note.trim() !== "");
  return (
    <form
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSend) onNote(note.trim());
      }}
      className="rounded-lg border border-accent bg-raised p-3"
    >
      <p className="mb-1 font-medium">{title}</p>
      {children}
      <label className="block text-sm text-muted">
        {label}
        <textarea
          ref={field}
          rows={2}
          value={note}
          maxLength={max}
          onChange={(event) => setNote(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || event.keyCode === 229) return;
            if (event.key === "Escape") onCancel();
            else if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
              event.currentTarget.form?.requestSubmit();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
          className="mt-1 field-sizing-content block max-h-48 w-full rounded-md border border-edge bg-bg px-2.5 py-1.5 text-base text-ink sm:text-sm"
        />
      </label>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button type="submit" busy={isBusy} disabled={!canSend && !isBusy} className="min-h-9 text-sm">
          {action}
        </Button>
        <Button variant="quiet" className="min-h-9 text-sm" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
