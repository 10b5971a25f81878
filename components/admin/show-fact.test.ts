import { expect, it } from "vitest";
import { showFact } from "@/components/admin/show-fact";

it("shows amounts in the unit that fits them", () => {
  const show = (unit: Parameters<typeof showFact>[0]["unit"], value: number | string) =>
    showFact({ name: "x", unit, value }, "en");
  expect(show("bytes", 1_500_000_000)).toBe("1.5 GB");
  expect(show("bytes", 12)).toBe("12 byte");
  expect(show("seconds", 600)).toBe("10 min");
  expect(show("seconds", 172_800)).toBe("2 days");
  expect(show("milliseconds", 12)).toBe("12 ms");
  expect(show("count", 12_345)).toBe("12,345");
  expect(show("text", "18.4")).toBe("18.4");
});
