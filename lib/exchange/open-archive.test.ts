import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { MAX_ENTRIES, openArchive } from "@/lib/exchange/open-archive";

async function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content, { createFolders: false });
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

describe("openArchive", () => {
  it("gives each file by its name", async () => {
    const archive = await openArchive(await zipOf({ "a.txt": "one", "b/c.txt": "two" }));
    expect(archive.names).toEqual(["a.txt", "b/c.txt"]);
    expect(Buffer.from((await archive.read("b/c.txt"))!).toString()).toBe("two");
    expect(await archive.read("d")).toBeUndefined();
  });

  it.each(["../evil.txt", "/etc/passwd", "a/../../b", "C:\\x", "a\\b", "./x"])("refuses the path %s", async (name) => {
    await expect(openArchive(await zipOf({ [name]: "x" }))).rejects.toMatchObject({
      code: "unsafe-archive",
      detail: "path",
    });
  });

  it("refuses what shrank more than a text does, before it unpacks anything", async () => {
    const bomb = await zipOf({ zeros: new Uint8Array(5_000_000) });
    await expect(openArchive(bomb)).rejects.toMatchObject({ code: "unsafe-archive", detail: "ratio" });
  });

  it("counts what an entry really gives, whatever size it declares", async () => {
    const bomb = await zipOf({ zeros: new Uint8Array(3_000_000) });
    // The central directory declares 1,000 bytes; its header is the last with this signature.
    const at = Buffer.from(bomb).lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(at + 24, 1_000, true);
    const archive = await openArchive(bomb, 1_000_000);
    await expect(archive.read("zeros")).rejects.toMatchObject({ code: "unsafe-archive", detail: "size" });
  });

  it("refuses more entries than a file of items has", async () => {
    const many = Object.fromEntries(Array.from({ length: MAX_ENTRIES + 1 }, (_, index) => [`f${index}`, "x"]));
    await expect(openArchive(await zipOf(many))).rejects.toMatchObject({ code: "unsafe-archive", detail: "entries" });
  });

  it.each([
    ["nothing", new Uint8Array(), "empty"],
    ["a text", Buffer.from("no archive at all, and longer than an end record"), "not-this-format"],
    ["the beginning of an archive", Buffer.from("PK\u0003\u0004"), "not-this-format"],
  ])("refuses %s", async (_name, bytes, code) => {
    await expect(openArchive(bytes)).rejects.toMatchObject({ code });
  });
});
