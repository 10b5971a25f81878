import { useCallback, useState } from "react";

/** A text as a field has it: typed or pasted, or a file that is read where it is needed, such as a long text that was pasted. */
export type TextValue = string | File;

/** Whether a text fits into a link beside the others. Long texts are told by their length alone. */
export const fitsLink = (text: string, most: number): boolean =>
  text.length <= most && new URLSearchParams({ "": text }).toString().length <= most;

/**
 * A text that stands in the link while it is short enough, and is held in the page otherwise.
 * @param linked the text of the link, and `onLinked` what changes it
 */
export function useLinkedText(linked: string, most: number, onLinked: (text: string) => void) {
  const [held, setHeld] = useState<TextValue>();
  const change = useCallback(
    (text: TextValue) => {
      const fits = typeof text === "string" && fitsLink(text, most);
      setHeld(fits ? undefined : text);
      if (fits) onLinked(text);
    },
    [most, onLinked],
  );
  return { text: held ?? linked, change, isLinked: held === undefined };
}
