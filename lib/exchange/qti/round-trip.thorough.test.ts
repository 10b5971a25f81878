import { XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { qti } from "@/lib/exchange/qti/format";
import { openArchive } from "@/lib/exchange/open-archive";
import { parseXml } from "@/lib/exchange/xml/parse-xml";
import { brokenRules } from "@/tests/support/qti3-rules";
import { asExported, earnedByReference, kindItems, sampleItems } from "@/tests/support/xml-round-trip";

const options = { locale: "en", seed: 7 } as const;

async function texts(bytes: Uint8Array) {
  const archive = await openArchive(bytes);
  const read = async (name: string) => new TextDecoder().decode(await archive.read(name));
  return Object.fromEntries(await Promise.all(archive.names.map(async (name) => [name, await read(name)] as const)));
}

describe("QTI 3", () => {
  it("is the same when it is written, read and written again", async () => {
    const first = await qti.write!(sampleItems(), options);
    const reading = await qti.read!(first.bytes, options);
    expect(reading.fates.filter(({ fate }) => fate === "left-out")).toEqual([]);
    const second = await qti.write!(reading.items.map(asExported), options);
    expect(await texts(second.bytes)).toEqual(await texts(first.bytes));
  }, 120_000);

  it("is well-formed and keeps to the rules of its elements", async () => {
    const files = await texts((await qti.write!(sampleItems(), options)).bytes);
    expect(Object.keys(files).length).toBeGreaterThan(40);
    for (const [name, text] of Object.entries(files)) {
      expect([name, XMLValidator.validate(text)]).toEqual([name, true]);
      if (name !== "imsmanifest.xml")
        expect([name, brokenRules(parseXml(new TextEncoder().encode(text)))]).toEqual([name, []]);
    }
    const resources = [...files["imsmanifest.xml"]!.matchAll(/<resource [^>]*href="([^"]+)"/g)].map(([, href]) => href);
    expect(["imsmanifest.xml", ...resources].toSorted()).toEqual(Object.keys(files).toSorted());
  }, 120_000);

  it("gives an item back that marks the reference answer of what it was as right", async () => {
    const items = sampleItems().filter(({ document: { kind } }) => !["open", "spot-the-mistake"].includes(kind));
    const { items: read } = await qti.read!((await qti.write!(items, options)).bytes, options);
    const earned = read.map((item, index) => [
      item.id,
      earnedByReference(items[index]!, asExported(item), options.seed),
    ]); // none is left out
    expect(earned).toEqual(items.map(({ id }) => [id, 1]));
  }, 120_000);

  it("says of every kind what it cannot hold, and joins both languages again", async () => {
    const { bytes, fates } = await qti.write!(kindItems(), options);
    const codes = Object.fromEntries(
      fates.map(({ item, fate, reasons }) => [item, [fate, ...reasons.map(({ code }) => code)]]),
    );
    expect(codes["fixture-single-choice"]).toEqual(["changed", "hints-for-tutors"]);
    expect(codes["fixture-true-false-with-reason"]).toEqual(["changed", "hints-for-tutors"]);
    expect(codes["fixture-numeric-units"]).toEqual([
      "changed",
      "unit-fixed",
      "names",
      "absolute-tolerance",
      "hints-for-tutors",
    ]);
    expect(codes["fixture-hotspot"]).toEqual(["left-out", "kind-unsupported"]);
    const { items } = await qti.read!(bytes, options);
    const choice = kindItems().find(({ id }) => id === "fixture-single-choice")!;
    const back = items.find(({ id }) => id === choice.id)!;
    expect(back.document).toEqual(choice.document);
    expect(back.envelope).toEqual(choice.envelope);
  }, 60_000);
});
