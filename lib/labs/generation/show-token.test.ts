import { expect, it } from "vitest";
import { showToken } from "@/lib/labs/generation/show-token";

it("shows what cannot be seen, and the bytes of a part of a character", () => {
  expect(showToken({ text: " the" })).toBe("␣the");
  expect(showToken({ text: "\n\t" })).toBe("↵⇥");
  expect(showToken({ text: "\uFFFD", bytes: "E4 BD" })).toBe("⟨E4 BD⟩");
  expect(showToken({ text: "" })).toBe("∅");
});
