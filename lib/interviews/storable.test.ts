import fc from "fast-check";
import { expect, it } from "vitest";
import { storable } from "@/lib/interviews/storable";

it("replaces what a database refuses, and nothing else", () => {
  expect(storable({ text: "a\0b\ud800c", list: ["\udc00", 4, null, true] })).toEqual({
    text: "a\ufffdb\ufffdc",
    list: ["\ufffd", 4, null, true],
  });
  expect(storable("👩‍💻 中文")).toBe("👩‍💻 中文");
});

it("keeps the length of every text, so that places in it stay right", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const kept = storable(text);
      expect(kept).toHaveLength(text.length);
      expect(storable(kept)).toBe(kept);
    }),
  );
});
