import { RichText } from "@/components/ui/rich-text";

interface SlipNoteProps {
  /** The feedback of the recognised slip, as HTML. */
  readonly html: string | null;
  readonly isPartial: boolean;
}

/** What the answer shows about the learner's thinking. */
export function SlipNote({ html, isPartial }: SlipNoteProps) {
  if (html === null) return null;
  return (
    <RichText
      html={html}
      className={`rounded-md px-3 py-2 text-sm text-ink ${isPartial ? "bg-caution-soft" : "bg-wrong-soft"}`}
    />
  );
}
