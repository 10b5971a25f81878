import { expect, test } from "vitest";
import { heatColour, heatLimit, layOutHeat } from "@/lib/lab-kit/heat-map";

test("every cell that is not about zero lies in the one layer of its strength", () => {
  const rows = [
    [1, -1, 0],
    [0.5, 0.02, -4],
  ];
  expect(layOutHeat(rows, 1)).toEqual([
    { level: -16, path: "M1 0h1v1h-1zM2 1h1v1h-1z" },
    { level: 8, path: "M0 1h1v1h-1z" },
    { level: 16, path: "M0 0h1v1h-1z" },
  ]);
  expect(layOutHeat([[0, 0]], 0)).toEqual([]);
});

test("the limit is the largest size in any matrix, and signs have their own colour", () => {
  expect(heatLimit([[1, -3]], [[2]])).toBe(3);
  expect(heatLimit([])).toBe(0);
  expect(heatColour(16)).toContain("accent) 100%");
  expect(heatColour(-8)).toContain("caution) 50%");
});
