/** Where a text stands at its x: around it unless said. */
export type Anchor = "start" | "middle" | "end";

const ANCHORS = { start: "fig-s", middle: "", end: "fig-e" } as const;
/** Type is 13 px unless said. */
const SIZES = { 11: "fig-11", 12: "fig-12", 13: "" } as const;
export type Size = keyof typeof SIZES;

interface TextProps {
  readonly x: number | string;
  /** Of the base line. */
  readonly y: number;
  readonly anchor?: Anchor;
  readonly size?: Size;
  /** Further classes of the page's stylesheet. */
  readonly ink?: string | undefined;
  readonly dx?: number;
  readonly transform?: string;
  readonly children: string;
}

/** A line of text in a drawing. */
export function Text({ x, y, anchor = "middle", size = 13, ink, children, ...rest }: TextProps) {
  const name = [ANCHORS[anchor], SIZES[size], ink].filter(Boolean).join(" ");
  return (
    <text x={x} y={y} className={name || undefined} {...rest}>
      {children}
    </text>
  );
}

interface LinesProps extends Omit<TextProps, "children"> {
  /** Of the middle of all lines. */
  readonly y: number;
  readonly lines: readonly string[];
}

/** Lines of text below one another, around a middle. */
export function Lines({ lines, y, size = 13, ...rest }: LinesProps) {
  const first = y - ((lines.length - 1) * lineHeight(size)) / 2 + size * 0.35;
  return lines.map((line, index) => (
    <Text key={index} {...rest} size={size} y={round(first + index * lineHeight(size))}>
      {line}
    </Text>
  ));
}

export const lineHeight = (size: Size): number => size + 3;

/** To a tenth of a px: nobody sees more, and a page is lighter by what is left out. */
export const round = (value: number): number => Math.round(value * 10) / 10;
