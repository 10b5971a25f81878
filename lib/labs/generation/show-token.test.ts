import { expect, it } from "vitest";
import { readText, showToken } from "@/lib/labs/generation/show-token";

it("shows what cannot be seen, and the bytes of a part of a character", () => {
  expect(showToken({ text: " the" })).toBe("␣the");
  expect(showToken({ text: "\n\t" })).toBe("↵⇥");
  expect(showToken({ text: "\uFFFD", bytes: "E4 BD" })).toBe("⟨E4 BD⟩");
  expect(showToken({ text: "" })).toBe("∅");
});

it("puts the parts of a character together", () => {
  expect(
    readText([{ text: "可" }, { text: "\uFFFD", bytes: "E4 BD" }, { text: "\uFFFD", bytes: "BF" }, { text: " ok" }]),
  ).toBe("可使 ok");
});
