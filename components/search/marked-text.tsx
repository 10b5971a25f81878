import type { TextPart } from "@/lib/search/schema";

/** Text with what was searched for marked. */
export function MarkedText({ parts }: { readonly parts: readonly TextPart[] }) {
  return parts.map(({ text, isMatch }, index) =>
    isMatch ? (
      <mark key={index} className="bg-transparent font-semibold text-accent">
        {text}
      </mark>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}
