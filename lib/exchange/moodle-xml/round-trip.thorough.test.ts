import { XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { moodleXml } from "@/lib/exchange/moodle-xml/format";
import { kindItems, asExported, earnedByReference, sampleItems } from "@/tests/support/xml-round-trip";

describe.each(["zh", "en"] as const)("Moodle XML in %s", (locale) => {
  const options = { locale, seed: 7 };

  it("is the same when it is written, read and written again", async () => {
    const first = await moodleXml.write!(sampleItems(), options);
    expect(XMLValidator.validate(new TextDecoder().decode(first.bytes))).toBe(true);
    const reading = await moodleXml.read!(first.bytes, options);
    expect(reading.fates.filter(({ fate }) => fate === "left-out")).toEqual([]);
    const second = await moodleXml.write!(reading.items.map(asExported), options);
    expect(new TextDecoder().decode(second.bytes).split("\n")).toEqual(
      new TextDecoder().decode(first.bytes).split("\n"),
    );
  }, 120_000);
});

describe("an item that went through Moodle XML", () => {
  it("marks the reference answer of what it was as right", async () => {
    const options = { locale: "en", seed: 7 } as const;
    const items = sampleItems().filter(({ document: { kind } }) =>
      ["single-choice", "multiple-choice", "numeric-units", "short-text"].includes(kind),
    );
    const { bytes } = await moodleXml.write!(items, options);
    const { items: read } = await moodleXml.read!(bytes, options);
    const earned = read.map((item, index) => [
      item.id,
      earnedByReference(items[index]!, asExported(item), options.seed),
    ]); // none is left out
    expect(earned).toEqual(items.map(({ id }) => [id, 1]));
  }, 120_000);

  it("says of every kind what it cannot hold, and keeps its envelope", async () => {
    const { bytes, fates } = await moodleXml.write!(kindItems(), { locale: "en", seed: 7 });
    const codes = Object.fromEntries(
      fates.map(({ item, fate, reasons }) => [item, [fate, ...reasons.map(({ code }) => code)]]),
    );
    expect(codes["fixture-single-choice"]).toEqual(["changed", "one-language"]);
    expect(codes["fixture-hotspot"]).toEqual(["left-out", "kind-unsupported"]);
    expect(codes["fixture-code"]).toContain("answer-in-words");
    expect(codes["fixture-true-false-with-reason"]).toContain("verdict-merged");
    expect(codes["fixture-spot-the-mistake"]).toContain("corrections");
    expect(codes["fixture-ordering"]).toEqual(["changed", "one-language", "ends-in-stem", "score-differs", "slips"]);
    expect(codes["fixture-categorise"]).toEqual(expect.arrayContaining(["feedback", "score-differs", "slips"]));
    expect(codes["fixture-cloze"]).toEqual(expect.arrayContaining(["blank-in-formula", "patterns"]));
    const { items } = await moodleXml.read!(bytes, { locale: "en" });
    expect(items[0]?.envelope).toEqual({ title: { zh: "", en: "Item big-o" }, chapter: "01-fixtures", difficulty: 3 });
  });
});
