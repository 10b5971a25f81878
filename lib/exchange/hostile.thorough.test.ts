import fc from "fast-check";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { FileRefused, MAX_FILE_BYTES } from "@/lib/exchange/contract";
import { formats } from "@/lib/exchange/formats";

const options = { locale: "zh" } as const;

/** What became of a file: how many items, or why it was refused. Anything but FileRefused fails the test. */
async function fateOfFile(read: NonNullable<(typeof formats)[number]["read"]>, bytes: Uint8Array): Promise<string> {
  try {
    const { items, fates } = await read(bytes, options);
    // Every item has its fate, and those that came through are told as such.
    expect(fates.filter(({ fate }) => fate !== "left-out").length).toBe(items.length);
    return "read";
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
}

const PIECES = [
  ..."{}=~#:%\\\"',;\t[]-|&<>$*_`",
  ...[
    "::",
    "{=",
    "{~",
    "=a ",
    "~a ",
    "->",
    "{#",
    "%5%",
    "- ",
    "- a: ",
    "A. ",
    "\n",
    "\n\n",
    "# ",
    "#a:",
    "a,",
    '"a',
    "ANSWER: A\n",
  ],
  ...[
    "&a ",
    "*a ",
    "<b>",
    "{{c1::",
    "\\(",
    "$$",
    "a b c d e f g h i j {T}\n\n",
    "// [id:",
    "$CATEGORY: ",
    "stem,",
    "! ",
    "? ",
    "?\n",
    "|\n ",
    "<<: ",
  ],
];

/** xml-formats.test.ts has hostile files of their own for the others. */
const XML = ["moodle-xml", "qti"];
const readers = formats.flatMap(({ name, read }) => (read && !XML.includes(name) ? [{ name, read }] : []));

describe.each(readers)("$name", ({ name, read }) => {
  // A shared machine can be slow; what is not linear takes minutes.
  it("takes no time over 20 kB of anything", { timeout: 120_000 }, async () => {
    for (const piece of PIECES) {
      const before = performance.now();
      await fateOfFile(read, Buffer.from(piece.repeat(20_000 / piece.length)));
      expect([piece, performance.now() - before < 5_000]).toEqual([piece, true]);
    }
  });

  it.each(["a", "{", "=a ", '"', "a,", "[", "- "])("takes no time over a line of 5 MB of %s", async (piece) => {
    const before = performance.now();
    await fateOfFile(read, Buffer.from(piece.repeat(5_000_000 / piece.length)));
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  it("never throws anything but a refusal, whatever the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => void (await fateOfFile(read, bytes))),
    );
  });

  it("never throws anything but a refusal, whatever the text", async () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 5 })), {
      maxLength: 60,
    });
    const starts = fc.constantFrom(
      "",
      "stem,answer\n",
      "- kind: open\n  ",
      "a {",
      "#html:true\n",
      "A question\nA. one\nB. two\n",
    );
    await fc.assert(
      fc.asyncProperty(
        starts,
        text,
        async (start, pieces) => void (await fateOfFile(read, Buffer.from(start + pieces.join("")))),
      ),
      { numRuns: 200 },
    );
  });

  it("never throws anything but a refusal, whatever a collection holds", async () => {
    if (name !== "anki-apkg") return;
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const zip = new JSZip().file("collection.anki2", Buffer.concat([Buffer.from("SQLite format 3\u0000"), bytes]));
        await fateOfFile(read, await zip.generateAsync({ type: "uint8array" }));
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ["more than 20 MB", new Uint8Array(MAX_FILE_BYTES + 1), "too-large"],
    ["nothing", new Uint8Array(), "empty"],
  ])("refuses %s", async (_name, bytes, code) => {
    expect(await fateOfFile(read, bytes)).toBe(code);
  });
});
