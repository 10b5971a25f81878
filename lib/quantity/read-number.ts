import { Unreadable } from "@/lib/quantity/problem";

const LITERAL = /(?:\d+(?:[,_' ]\d+)*(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+)?/y;

/** Digits that come after a whole literal, joined by a mark: `1.5,3`, `1.2.3`, `1.5 000`. */
const GOES_ON = /[.,' _]/;

/**
 * Reads one number without sign at `start`: `1,610,612,736`, `1_000`, `1 000`, `1'000`, `.5`, `1.5e9`.
 * Groups behind `,`, a space or `'` must be groups of three, all with the same mark. Undefined if no number stands there.
 */
export function readNumber(text: string, start: number): { value: number; end: number } | undefined {
  LITERAL.lastIndex = start;
  const literal = LITERAL.exec(text)?.[0];
  if (literal === undefined) return undefined;
  const end = start + literal.length;
  const hasPoint = literal.includes(".");
  if (GOES_ON.test(text.charAt(end))) {
    throw new Unreadable(hasPoint && text.charAt(end) === "," ? "decimal-comma" : "bad-grouping");
  }
  const whole = literal.split(/[.eE]/, 1)[0]!;
  const groups = whole.split(/[,' ]/);
  if (groups.length > 1) {
    const marks = new Set(whole.match(/[,' ]/g));
    const first = groups[0]!;
    const isGrouped =
      marks.size === 1 && /^[1-9]\d{0,2}$/.test(first) && groups.slice(1).every((group) => /^\d{3}$/.test(group));
    if (!isGrouped) {
      throw new Unreadable(groups.length === 2 && marks.has(",") && !hasPoint ? "decimal-comma" : "bad-grouping");
    }
  }
  const value = Number(literal.replace(/[,_' ]/g, ""));
  if (!Number.isFinite(value)) throw new Unreadable("out-of-range");
  return { value, end };
}
