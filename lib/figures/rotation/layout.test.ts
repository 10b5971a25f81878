import { describe, expect, it } from "vitest";
import { layoutRotation } from "@/lib/figures/rotation/layout";
import { schema } from "@/lib/figures/rotation/schema";

const data = (step: number, angles: readonly [number, number], positions: readonly (readonly [number, number])[]) =>
  schema.parse({
    title: "t",
    step,
    vectors: angles.map((angle, index) => ({ label: index === 0 ? "q" : "k", length: index === 0 ? 1 : 0.5, angle })),
    panels: positions.map((pair) => ({ label: "p", positions: pair })),
  });

describe("a rotation", () => {
  it("leaves what is between two vectors to the difference of their positions", () => {
    const [near, far, other] = layoutRotation(
      data(
        30,
        [20, 100],
        [
          [5, 2],
          [105, 102],
          [5, 4],
        ],
      ),
    );
    expect(near?.between).toBe(10);
    expect(far?.between).toBe(10);
    expect(far?.product).toBeCloseTo(near?.product ?? 0, 10);
    expect(other?.between).toBe(50);
  });

  it("keeps lengths, and multiplies them with the cosine", () => {
    const [zero, quarter] = layoutRotation(
      data(
        90,
        [0, 0],
        [
          [0, 0],
          [1, 0],
        ],
      ),
    );
    expect(zero?.product).toBeCloseTo(0.5, 10);
    expect(quarter?.product).toBeCloseTo(0, 10);
  });

  it("goes the short way round, whatever the number of turns", () => {
    const [half, past] = layoutRotation(
      data(
        10,
        [0, 0],
        [
          [0, 18],
          [0, 19],
        ],
      ),
    );
    expect(half?.between).toBe(180);
    expect(past?.between).toBe(170);
    expect(
      layoutRotation(
        data(
          10,
          [0, 0],
          [
            [0, 3],
            [0, 363],
          ],
        ),
      )[0]?.arc,
    ).toMatch(/^M95 75A20 20 0 0 0 /);
  });

  it("draws upwards for positive angles", () => {
    const [panel] = layoutRotation(
      data(
        90,
        [0, 90],
        [
          [0, 0],
          [1, 1],
        ],
      ),
    );
    const [q, k] = panel?.arrows ?? [];
    expect(q?.at[0]).toBeGreaterThan(75);
    expect(k?.at[1]).toBeLessThan(75);
  });
});
