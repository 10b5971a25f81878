import { describe, expect, test } from "vitest";
import { getTable } from "@/lib/content/server/get-table";
import { countModel } from "@/lib/model-arithmetic/count-model";
import { readModelConfig } from "@/lib/model-arithmetic/read-model-config";

const UNITS = { M: 1e6, B: 1e9, T: 1e12 } as const;

/** A published count: all digits, or as many as a model card names with a unit, which leaves half of the last one open. */
function readPublished(text: string): { value: number; slack: number } {
  const [, digits = "", decimals = "", unit] = /^(\d+)(?:\.(\d+))?([MBT])$/.exec(text) ?? [];
  if (!unit) return { value: Number(text.replaceAll(",", "")), slack: 0 };
  const size = UNITS[unit as keyof typeof UNITS];
  return { value: Number(`${digits}.${decimals || 0}`) * size, slack: (0.5 * size) / 10 ** decimals.length };
}

const rows = getTable("model-configs").map((row) => ({
  id: row.id,
  total: String(row["total"]),
  active: typeof row["active"] === "string" ? row["active"] : undefined,
  elsewhere: typeof row["elsewhere"] === "string" ? row["elsewhere"] : "0B",
  config: row["config"],
  year: Number(row["year"]),
}));

describe("the table of models", () => {
  test("holds configs of 2019 to 2026, every one of which can be read", () => {
    expect(rows.length).toBeGreaterThanOrEqual(60);
    expect(new Set(rows.map(({ year }) => year))).toEqual(new Set([2019, 2022, 2023, 2024, 2025, 2026]));
    for (const { id, config } of rows) expect([id, readModelConfig(config).problems]).toEqual([id, []]);
  });

  test.each(rows)(
    "$id has the $total parameters that its card or its weight files name",
    ({ total, elsewhere, config }) => {
      const counted = countModel(readModelConfig(config).shape!).total + readPublished(elsewhere).value;
      const { value, slack } = readPublished(total);
      expect(Math.abs(counted - value), `counted ${counted.toLocaleString("en")}`).toBeLessThanOrEqual(slack);
    },
  );

  test.each(rows.filter(({ active }) => active))("$id uses $active of them for a token", ({ active, config }) => {
    // Cards count with or without the embedding, with or without the output layer, and some cut instead of rounding.
    const { active: all, multiplied, byPart } = countModel(readModelConfig(config).shape!);
    const { value, slack } = readPublished(active!);
    const nearest = Math.min(...[all, multiplied, multiplied - byPart.head].map((count) => Math.abs(count - value)));
    expect(nearest, [all, multiplied, byPart.head].join()).toBeLessThanOrEqual(Math.max(slack, value * 0.025));
  });
});
