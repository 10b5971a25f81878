import { type ClipboardEvent, type DragEvent, useState } from "react";
import type { Locale } from "@/lib/core/locale";
import { FileButton } from "@/lib/labs/tokenizer/file-button";
import type { TextValue } from "@/lib/labs/tokenizer/use-linked-text";
import { words } from "@/lib/labs/tokenizer/words";
import { formatQuantity } from "@/lib/quantity/format-quantity";

/** Longer texts make a field slow: browsers lay out all of it with every key. They are held beside it, as files. */
const MOST_IN_FIELD = 20_000;
const MOST_BYTES = 64_000_000;

interface TextBoxProps {
  readonly id: string;
  readonly label: string;
  readonly value: TextValue;
  readonly isLinked: boolean;
  onChange(value: TextValue): void;
  readonly rows: number;
  readonly lang?: "zh" | "en";
  readonly locale: Locale;
}

/** A text that is typed, pasted, dropped or chosen as a file, of whatever size. */
export function TextBox({ id, label, value, isLinked, onChange, rows, lang, locale }: TextBoxProps) {
  const w = words[locale].text;
  const [problem, setProblem] = useState("");

  function change(next: TextValue) {
    const size = typeof next === "string" ? next.length : next.size;
    if (size > MOST_BYTES) return setProblem(w.tooLarge(formatQuantity(MOST_BYTES, "bytes", locale, "MB")));
    setProblem("");
    const isLong = typeof next === "string" && next.length > MOST_IN_FIELD;
    onChange(isLong ? new File([next], w.pasted, { type: "text/plain" }) : next);
  }
  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const text = event.clipboardData.getData("text/plain");
    const { value: before, selectionStart, selectionEnd } = event.currentTarget;
    if (text.length + before.length <= MOST_IN_FIELD) return;
    // The field itself would freeze the page with it.
    event.preventDefault();
    change(before.slice(0, selectionStart) + text + before.slice(selectionEnd));
  }
  function drop(event: DragEvent) {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    change(file);
  }

  return (
    <div>
      {typeof value !== "string" ? (
        <HeldText label={label} file={value} onPutAway={() => change("")} locale={locale} />
      ) : (
        <>
          <label htmlFor={id} className="block text-sm font-medium">
            {label}
          </label>
          <textarea
            id={id}
            lang={lang}
            rows={rows}
            spellCheck={false}
            autoComplete="off"
            value={value}
            onChange={(event) => change(event.target.value)}
            onPaste={paste}
            onDrop={drop}
            aria-describedby={`${id}-hint`}
            className="mt-1 w-full resize-y rounded-md border border-edge bg-surface px-3 py-2 text-[0.95rem]"
          />
        </>
      )}
      <div id={`${id}-hint`} className="mt-1 text-xs text-muted">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <FileButton id={`${id}-file`} label={w.chooseFile} accept=".txt,.md,.csv,.json,text/*" onFile={change} />
          <span>{w.orDrop}</span>
        </p>
        <p role="status">{problem || (isLinked ? "" : w.notLinked)}</p>
      </div>
    </div>
  );
}

interface HeldTextProps extends Pick<TextBoxProps, "label" | "locale"> {
  readonly file: File;
  onPutAway(): void;
}

function HeldText({ label, file, onPutAway, locale }: HeldTextProps) {
  const w = words[locale].text;
  return (
    <div role="group" aria-label={label}>
      <p className="text-sm font-medium">{label}</p>
      <div className="mt-1 rounded-md border border-edge bg-surface px-3 py-2 text-sm">
        <p className="wrap-anywhere">{w.held(file.name, formatQuantity(file.size, "bytes", locale))}</p>
        <button
          type="button"
          onClick={onPutAway}
          className="mt-1 rounded-sm py-1 text-accent underline underline-offset-4"
        >
          {w.putAway}
        </button>
      </div>
    </div>
  );
}
