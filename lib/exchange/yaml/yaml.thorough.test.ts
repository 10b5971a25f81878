import { describe, expect, it } from "vitest";
import { formatContentFile } from "@/lib/content/format-content";
import { yamlFormat } from "@/lib/exchange/yaml/format";
import { kinds } from "@/lib/items/kinds.generated";
import { contentItems, roundTrip } from "@/tests/support/exchange-items";

const options = { locale: "en", seed: 1 } as const;

describe("own YAML", () => {
  it("gives every item of content/ back as it was", async () => {
    const items = contentItems();
    expect(items.length).toBeGreaterThan(450);
    const first = await yamlFormat.write!(items, options);
    expect(first.fates.filter(({ fate, reasons }) => fate !== "whole" || reasons.length)).toEqual([]);
    const reading = await yamlFormat.read!(first.bytes, options);
    expect(reading.fates.filter(({ fate, reasons }) => fate !== "whole" || reasons.length)).toEqual([]);
    expect(reading.items.map(({ id, envelope, document }) => ({ id, envelope, document }))).toEqual(items);
  }, 120_000);

  it("writes what it read by the same bytes", async () => {
    const items = contentItems().filter((_item, index) => index % 10 === 5);
    const { firstText, secondText } = await roundTrip(yamlFormat, items, options);
    expect(secondText).toBe(firstText);
  });

  it("writes the canonical form of content/", async () => {
    const every = contentItems().filter((_item, index) => index % 10 === 0);
    const items = every.map(({ envelope: { chapter: _folder, ...envelope }, ...item }) => ({
      ...item,
      envelope,
    }));
    const text = new TextDecoder().decode((await yamlFormat.write!(items, options)).bytes);
    expect(formatContentFile("content/chapters/01-x/items.yaml", text, { kinds, figures: {} })).toBe(text);
  });
});
