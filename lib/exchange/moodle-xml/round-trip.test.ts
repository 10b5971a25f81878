import { describe, expect, it } from "vitest";
import { moodleXml } from "@/lib/exchange/moodle-xml/format";
import { asExported, sampleItems } from "@/tests/support/xml-round-trip";

describe.each(["zh", "en"] as const)("Moodle XML in %s", (locale) => {
  const options = { locale, seed: 7 };

  it("is the same when it is written, read and written again", async () => {
    const items = sampleItems();
    const first = await moodleXml.write!(items, options);
    const reading = await moodleXml.read!(first.bytes, options);
    expect(reading.fates.filter(({ fate }) => fate === "left-out")).toEqual([]);
    const second = await moodleXml.write!(reading.items.map(asExported), options);
    expect(second.fates.filter(({ fate }) => fate === "left-out")).toEqual([]);
    expect(new TextDecoder().decode(second.bytes).split("\n")).toEqual(new TextDecoder().decode(first.bytes).split("\n"));
  }, 120_000);
});
