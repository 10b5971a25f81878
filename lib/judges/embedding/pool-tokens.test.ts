import { expect, it } from "vitest";
import { poolTokens } from "@/lib/judges/embedding/pool-tokens";

const hidden = Float32Array.of(3, 0, 3, 8);

it("pools to the mean of the tokens, or to the first of them, at unit length", () => {
  expect([...poolTokens(hidden, 2, "mean")].map((value) => Number(value.toFixed(6)))).toEqual([0.6, 0.8]);
  expect([...poolTokens(hidden, 2, "cls")]).toEqual([1, 0]);
});

it("leaves nothing as it is", () => {
  expect([...poolTokens(Float32Array.of(0, 0), 2, "mean")]).toEqual([0, 0]);
});
