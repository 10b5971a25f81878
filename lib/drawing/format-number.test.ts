import { describe, expect, test } from "vitest";
import { formatNumber } from "@/lib/drawing/format-number";

describe("a number of a figure", () => {
  test.each<[number, Parameters<typeof formatNumber>[2], string]>([
    [0, undefined, "0"],
    [-1.5, undefined, "−1.5"],
    [4096, undefined, "4,096"],
    [1e8, undefined, "10⁸"],
    [3.2e23, undefined, "3.2×10²³"],
    [1e-5, undefined, "10⁻⁵"],
    [0.5, { digits: 2 }, "0.50"],
    [15e12, { dimension: "count" }, "15T"],
    [80e9, { dimension: "bytes" }, "74.5 GiB"],
  ])("%d", (value, options, text) => expect(formatNumber(value, "en", options)).toBe(text));
});
