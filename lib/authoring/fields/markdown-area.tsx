import { useContext, type ClipboardEvent, type DragEvent, type KeyboardEvent } from "react";
import { EditingContext } from "@/lib/authoring/fields/field-context";
import { act, actionOf } from "@/lib/authoring/fields/text-area-edit";

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

/** A text area as high as its text. Tab leaves it, as everywhere. Keys and pasted pictures do in it what the toolbar says (text-toolbar.tsx). */
export function MarkdownArea({ id, lang, value, onChange, isInvalid, describedBy, isCode = false }: MarkdownAreaProps) {
  const { onPicture } = useContext(EditingContext);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    // Enter makes a line here and must not submit anything around; Ctrl+Enter is the form's.
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) event.stopPropagation();
    const action = isCode ? undefined : actionOf(event);
    if (!action) return;
    event.preventDefault();
    act(event.currentTarget, action);
  };
  const takePicture = (
    event: ClipboardEvent<HTMLTextAreaElement> | DragEvent<HTMLTextAreaElement>,
    data: DataTransfer | null,
  ) => {
    const file = isCode || !onPicture ? undefined : [...(data?.files ?? [])].find(({ type }) => type.startsWith("image/"));
    if (!file) return;
    event.preventDefault();
    onPicture?.(event.currentTarget, file);
  };
  return (
    <textarea
      id={id}
      lang={lang}
      value={value}
      rows={isCode ? 6 : 2}
      spellCheck={!isCode}
      wrap={isCode ? "off" : "soft"}
      // What the toolbar works on.
      data-markdown={isCode ? undefined : ""}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      onPaste={(event) => takePicture(event, event.clipboardData)}
      onDrop={(event) => takePicture(event, event.dataTransfer)}
      aria-invalid={isInvalid || undefined}
      aria-describedby={describedBy}
      className={`field-sizing-content block max-h-96 leading-6 ${isCode ? "font-mono" : ""} ${INPUT}`}
    />
  );
}
