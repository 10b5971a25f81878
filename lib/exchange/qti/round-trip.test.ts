import { describe, expect, it } from "vitest";
import { qti } from "@/lib/exchange/qti/format";
import { openArchive } from "@/lib/exchange/open-archive";
import { asExported, sampleItems } from "@/tests/support/xml-round-trip";

const options = { locale: "en", seed: 7 } as const;

async function texts(bytes: Uint8Array) {
  const archive = await openArchive(bytes);
  const read = async (name: string) => new TextDecoder().decode(await archive.read(name)).split("\n");
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
});
