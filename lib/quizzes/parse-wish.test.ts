import { expect, it } from "vitest";
import { formatWish, parseWish } from "@/lib/quizzes/parse-wish";

it("reads a wish back from the address that it was written to", () => {
  const wish = { chapters: ["lora", "moe"], concepts: [], difficulties: [1, 5], kinds: ["single-choice"] };
  expect(parseWish(formatWish(wish))).toEqual(wish);
});
