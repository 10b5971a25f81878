import { describe, expect, it } from "vitest";
import { formatContentFile } from "@/lib/content/format-content";
import { yamlFormat } from "@/lib/exchange/yaml/format";
import { contentItems } from "@/tests/support/exchange-items";
import { kinds } from "@/lib/items/kinds.generated";
import { encodeText } from "@/lib/exchange/decode-text";

const options = { locale: "en", seed: 1 } as const;
const read = (text: string) => yamlFormat.read!(encodeText(text), options);

describe("own YAML", () => {
  it("gives every item of content/ back as it was, and the same bytes when written again", async () => {
    const items = contentItems();
    expect(items.length).toBeGreaterThan(450);
    const first = await yamlFormat.write!(items, options);
    expect(first.fates.filter(({ fate, reasons }) => fate !== "whole" || reasons.length)).toEqual([]);
    const reading = await yamlFormat.read!(first.bytes, options);
    expect(reading.fates.filter(({ fate, reasons }) => fate !== "whole" || reasons.length)).toEqual([]);
    expect(reading.items.map(({ id, envelope, document }) => ({ id, envelope, document }))).toEqual(items);
    const second = await yamlFormat.write!(
      reading.items.map(({ envelope, document }, index) => ({
        ...{ id: items[index]!.id, document },
        envelope: { ...envelope, title: envelope.title! },
      })),
      options,
    );
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });

  it("writes the canonical form of content/", async () => {
    const items = contentItems().map(({ envelope: { chapter: _folder, ...envelope }, ...item }) => ({
      ...item,
      envelope,
    }));
    const text = new TextDecoder().decode((await yamlFormat.write!(items, options)).bytes);
    expect(formatContentFile("content/chapters/01-x/items.yaml", text, { kinds, figures: {} })).toBe(text);
  });
});
