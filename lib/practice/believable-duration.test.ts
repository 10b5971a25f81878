import { expect, it } from "vitest";
import { believableDuration } from "@/lib/practice/believable-duration";

it.each([
  [undefined, null],
  [-1, null],
  [0, 0],
  [1_234.4, 1_234],
  [6 * 3_600_000, 6 * 3_600_000],
  [6 * 3_600_000 + 1, null],
])("%s ms are kept as %s", (measured, kept) => expect(believableDuration(measured)).toBe(kept));
