import fc from "fast-check";
import { expect, test } from "vitest";
import { compareGuess } from "@/lib/lab-kit/compare-guess";

test("a guess within 5% is close, and beyond it the factor is said", () => {
  expect(compareGuess(105, 100)).toEqual({ verdict: "close" });
  expect(compareGuess(100, 105)).toEqual({ verdict: "close" });
  expect(compareGuess(200, 100)).toEqual({ verdict: "above", factor: 2 });
  expect(compareGuess(100, 400)).toEqual({ verdict: "below", factor: 4 });
  expect(compareGuess(0, 100)).toEqual({ verdict: "below", factor: Infinity });
  expect(compareGuess(5, 0)).toEqual({ verdict: "above", factor: Infinity });
  expect(compareGuess(0, 0)).toEqual({ verdict: "close" });
});

test("too high and too low mirror each other", () => {
  const size = fc.double({ min: 1e-6, max: 1e15, noNaN: true });
  fc.assert(
    fc.property(size, size, (a, b) => {
      const [there, back] = [compareGuess(a, b), compareGuess(b, a)];
      expect(there.verdict === "close").toBe(back.verdict === "close");
      if (there.verdict !== "close" && back.verdict !== "close") expect(there.factor).toBe(back.factor);
    }),
  );
});
