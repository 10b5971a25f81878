import { readFileSync } from "node:fs";
import JSZip from "jszip";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FileRefused, type Format } from "@/lib/exchange/contract";
import { moodleXml } from "@/lib/exchange/moodle-xml/format";
import { qti } from "@/lib/exchange/qti/format";

const golden = (name: string) => readFileSync(new URL(`../../tests/golden/exchange/${name}`, import.meta.url));
const FILES = [
  ["moodle", moodleXml],
  ["canvas-qti12", qti],
  ["qti21-choice", qti],
  ["qti22-numeric", qti],
  ["qti30-gap-match", qti],
] as const;
const options = { locale: "en" } as const;
const bytes = (text: string) => new TextEncoder().encode(text);

/** What a format makes of a file: a reading, or the code of its refusal. Everything else that is thrown fails the test. */
async function outcome(format: Format, file: Uint8Array): Promise<string> {
  try {
    await format.read!(file, options);
    return "read";
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
}

describe("a file of another system", () => {
  it.each(FILES)("is read as its expected reading says: %s", async (name, format) => {
    const { items, fates } = await format.read!(golden(`${name}.xml`), options);
    const read = items.map(({ id, envelope, document: { kind, body }, images }) => ({
      ...{ id, envelope, kind, body, images: images.map((image) => `${image.name} ${image.bytes.length}`) },
    }));
    const expected: unknown = JSON.parse(golden(`${name}.json`).toString());
    expect(JSON.parse(JSON.stringify({ items: read, fates }))).toEqual(expected);
  });
});

describe("a file that is refused as a whole", () => {
  const quiz = (inner: string) => `<?xml version="1.0"?>${inner}`;
  it.each([
    ["entities of its own", `<!DOCTYPE quiz [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><quiz>&b;</quiz>`, "unsafe-xml"],
    ["an entity from elsewhere", `<!DOCTYPE quiz SYSTEM "file:///etc/passwd"><quiz/>`, "unsafe-xml"],
    ["a declaration in the middle", `<quiz><!ELEMENT a ANY></quiz>`, "unsafe-xml"],
    ["more than 200 levels", `<quiz>${"<a>".repeat(200)}${"</a>".repeat(200)}</quiz>`, "unsafe-xml"],
    ["a comment without an end", `<quiz><!-- </quiz>`, "not-this-format"],
    ["an element without an end", `<quiz><question></quiz>`, "not-this-format"],
    ["another root", `<html/>`, "not-this-format"],
    ["no question", `<quiz/>`, "empty"],
    ["nothing", ` \n`, "empty"],
  ])("has %s", async (_, text, code) => {
    expect(await outcome(moodleXml, bytes(text.startsWith("<") ? quiz(text) : text))).toBe(code);
  });

  it("is in another encoding than it may be", async () => {
    expect(await outcome(moodleXml, bytes(`<?xml version="1.0" encoding="ISO-8859-1"?><quiz/>`))).toBe("bad-encoding");
    expect(await outcome(moodleXml, Uint8Array.of(0x3c, 0xe4, 0x3e))).toBe("bad-encoding");
  });

  it.each([
    ["leaves its folder", "../item.xml", "<a/>", "unsafe-archive"],
    ["has a path of Windows", "a\\..\\item.xml", "<a/>", "unsafe-archive"],
    ["unpacks to a thousand times its size", "item.xml", " ".repeat(8_000_000), "unsafe-archive"],
    ["has unsafe XML", "item.xml", `<!DOCTYPE a><a/>`, "unsafe-xml"],
    ["has no QTI", "item.xml", `<a/>`, "not-this-format"],
  ])("is a package that %s", async (_, name, text, code) => {
    const zip = new JSZip();
    zip.file(name, text);
    expect(await outcome(qti, await zip.generateAsync({ type: "uint8array", compression: "DEFLATE" }))).toBe(code);
  });

  it("is a package with a symbolic link", async () => {
    const zip = new JSZip();
    zip.file("item.xml", "/etc/passwd", { unixPermissions: 0o120777 });
    expect(await outcome(qti, await zip.generateAsync({ type: "uint8array", platform: "UNIX" }))).toBe(
      "unsafe-archive",
    );
  });
});

describe("reading", () => {
  it("throws nothing but a refusal, whatever bytes it is given", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(moodleXml, qti), async (file, format) => {
        await outcome(format, file);
      }),
      { numRuns: 200 },
    );
  });

  it("throws nothing but a refusal when a file is damaged", async () => {
    const parts = [
      ..."<>&\"'{}~=%[]$\\",
      "<![CDATA[",
      "]]>",
      "</text>",
      "<b>",
      "NaN",
      "-1e999",
      "{1:MC:",
      "\u0000",
      "",
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FILES),
        fc.nat(),
        fc.nat(30),
        fc.constantFrom(...parts),
        async ([name, format], at, cut, put) => {
          const text = golden(`${name}.xml`).toString();
          const place = at % text.length;
          await outcome(format, bytes(text.slice(0, place) + put + text.slice(place + cut)));
        },
      ),
      { numRuns: 120 },
    );
  }, 120_000);

  it.each([
    ["open elements", "<b>".repeat(6_500)],
    ["emphases", "<i>a</i>".repeat(2_500)],
    [
      "paragraphs inside emphases",
      `${Array.from({ length: 50 }, (_, index) => `<font size=${index}>`).join("")}${"<p>a".repeat(4_500)}`,
    ],
    ["beginnings of formulas", "\\(".repeat(10_000)],
    ["beginnings of blanks", "{1:SA:".repeat(3_300)],
    ["line breaks", "<br>".repeat(5_000)],
    ["brackets", "[".repeat(20_000)],
  ])("takes no long time over 20 kB of %s", async (_, html) => {
    const text = `<![CDATA[${html}]]>`;
    const file = `<quiz><question type="cloze"><questiontext format="html"><text>${text}</text></questiontext></question>
      <question type="essay"><questiontext format="html"><text>${text}</text></questiontext></question></quiz>`;
    // A second on an idle machine; far beyond the time that a test has if it grew with the square of the length.
    expect(await outcome(moodleXml, bytes(file))).toBe("read");
  });

  it("lets no script, handler or foreign address into a text", async () => {
    const html = `<p onclick="x()">a<script>x()</script><a href="javascript:x()">b</a><img src="https://elsewhere.example/x.png" alt="c"><iframe src="x"></iframe></p>`;
    const file = `<quiz><question type="essay"><questiontext format="html"><text><![CDATA[${html}]]></text></questiontext></question></quiz>`;
    const { items, fates } = await moodleXml.read!(bytes(file), options);
    expect((items[0]!.document.body as { stem: unknown }).stem).toEqual({ zh: "", en: "abc" });
    expect(fates[0]!.reasons.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["script", "link", "media", "markup"]),
    );
  });
});
