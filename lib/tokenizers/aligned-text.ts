/**
 * A text on its way through normalisation, with the place in the original that each UTF-16 unit comes from. `starts` and `ends` are
 * null while the text is a stretch of the original that begins at `base`, and always where nobody asks (`tracked` is false).
 */
export interface AlignedText {
  readonly text: string;
  readonly base: number;
  readonly tracked: boolean;
  readonly starts: Int32Array | null;
  readonly ends: Int32Array | null;
}

export const alignWhole = (text: string, tracked: boolean): AlignedText => ({
  ...{ text, base: 0, tracked },
  ...{ starts: null, ends: null },
});

/** Where a unit comes from: the start of its stretch of the original. */
export const startOf = ({ starts, base }: AlignedText, at: number) => (starts ? (starts[at] as number) : base + at);

/** Where the stretch of the original ends that a unit comes from. */
export const endOf = ({ ends, base }: AlignedText, at: number) => (ends ? (ends[at] as number) : base + at + 1);

export function sliceAligned(
  { text, base, tracked, starts, ends }: AlignedText,
  start: number,
  end: number,
): AlignedText {
  return {
    text: text.slice(start, end),
    base: base + start,
    tracked,
    starts: starts && starts.subarray(start, end),
    ends: ends && ends.subarray(start, end),
  };
}

/** Puts other text in the place of stretches: `replace(start, end, text)` in ascending order, what lies between stays. */
export function rewriteAligned(
  source: AlignedText,
  rewrite: (replace: (start: number, end: number, text: string) => void) => void,
): AlignedText {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let copied = 0;
  let isChanged = false;
  const copyTo = (end: number) => {
    text += source.text.slice(copied, end);
    if (!source.tracked) copied = end;
    for (; copied < end; copied++) {
      starts.push(startOf(source, copied));
      ends.push(endOf(source, copied));
    }
  };
  rewrite((start, end, replacement) => {
    isChanged = true;
    copyTo(start);
    text += replacement;
    copied = end;
    if (!source.tracked) return;
    const from = startOf(source, Math.min(start, source.text.length - 1));
    const to = end > start ? endOf(source, end - 1) : from;
    for (let unit = 0; unit < replacement.length; unit++) {
      starts.push(from);
      ends.push(to);
    }
  });
  if (!isChanged) return source;
  copyTo(source.text.length);
  if (!source.tracked) return { ...source, text };
  return { ...source, text, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}
