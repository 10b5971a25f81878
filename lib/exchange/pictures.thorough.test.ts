import { createHash } from "node:crypto";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import type { ExportedItem, ImportedItem } from "@/lib/exchange/contract";
import { formats } from "@/lib/exchange/formats";
import { openArchive } from "@/lib/exchange/open-archive";
import { asExported } from "@/tests/support/xml-round-trip";

/** The beginning of a WebP file, by which it is known; formats look no further. */
const webp = (mark: string) => Buffer.from(`RIFF\u0000\u0000\u0000\u0000WEBPVP8L${mark}`, "latin1");
const idOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const [first, second] = [webp("first"), webp("second")];
const shownAs = (bytes: Uint8Array, alt: string) => `![${alt}](/media/${idOf(bytes)}#64x32)`;
const text = (zh: string, en: string) => ({ zh, en });

const item: ExportedItem = {
  id: "which-matrix",
  envelope: { title: text("哪个矩阵", "Which matrix"), chapter: "lora" },
  document: {
    kind: "single-choice",
    version: 1,
    body: {
      stem: text(`看图。\n\n${shownAs(first, "两个矩阵")}`, `Look.\n\n${shownAs(first, "Two matrices")}`),
      hints: [],
      explanation: text(`${shownAs(second, "零")}`, `${shownAs(second, "Zeros")}`),
      order: "shuffled",
      choices: [
        { text: text("甲", "A"), correct: true, feedback: text("对。", "Right.") },
        {
          text: text(`乙 ${shownAs(second, "乙图")}`, `B ${shownAs(second, "Picture B")}`),
          feedback: text("不。", "No."),
        },
      ],
    },
  },
};
const options = { locale: "en", seed: 1, now: new Date("2026-11-26T10:00:00Z") } as const;
const pictures = new Map([first, second].map((bytes) => [idOf(bytes), bytes]));
const named = (name: string) => formats.find((format) => format.name === name)!;
const codes = ({ fate: { reasons } }: Pick<ImportedItem, "fate">) => reasons.map(({ code }) => code);

/** The Markdown of an item that was read, its pictures named as they are once they are kept. */
function stored({ document, images }: ImportedItem): string {
  return images.reduce(
    (body, { name, bytes }) => body.replaceAll(`(exchange:${name})`, `(/media/${idOf(bytes)}#64x32)`),
    JSON.stringify(document.body),
  );
}

describe.each(formats.filter(({ carriesPictures }) => carriesPictures))("$name", (format) => {
  it("carries pictures out and in again, each once, with its words", async () => {
    const written = await format.write!([item], { ...options, pictures });
    expect(codes({ fate: written.fates[0]! })).not.toContain("media");
    const [read] = (await format.read!(written.bytes, options)).items;
    expect(read!.images.map(({ bytes }) => Buffer.from(bytes).toString("latin1")).toSorted()).toEqual(
      [first, second].map((bytes) => bytes.toString("latin1")),
    );
    expect(codes(read!)).not.toContain("media");
    expect(codes(read!)).not.toContain("alt-missing");
    const body = stored(read!);
    expect(body).toContain(shownAs(first, "Two matrices"));
    expect(body).toContain(shownAs(second, "Picture B"));
    if (format.bilingual) expect(body).toContain(shownAs(first, "两个矩阵"));
  });

  it("writes the same bytes once more for what was read and kept", async () => {
    if (format.name === "anki-apkg") return; // a card is another kind of item
    const written = await format.write!([item], { ...options, pictures });
    const [read] = (await format.read!(written.bytes, options)).items;
    const kept = { ...read!, document: { ...read!.document, body: JSON.parse(stored(read!)) as unknown } };
    const again = await format.write!([asExported(kept)], { ...options, pictures });
    expect(Buffer.compare(again.bytes, written.bytes)).toBe(0);
  });

  it("leaves the words of a picture that does not come along, and says so", async () => {
    const written = await format.write!([item], options);
    expect(written.fates[0]!.reasons).toEqual(
      expect.arrayContaining([
        { code: "media", detail: "Two matrices" },
        { code: "media", detail: "Picture B" },
      ]),
    );
    const [read] = (await format.read!(written.bytes, options)).items;
    expect(read!.images).toEqual([]);
    expect(JSON.stringify(read!.document.body)).toContain("Two matrices");
    expect(JSON.stringify(read!.document.body)).not.toContain("/media/");
  });
});

describe("a format without pictures", () => {
  it.each(["gift", "aiken", "csv"])("says that the file has their addresses alone: %s", async (name) => {
    const written = await named(name).write!([item], { ...options, pictures });
    expect(codes({ fate: written.fates[0]! })).toContain("picture-address");
    const [read] = (await named(name).read!(written.bytes, options)).items;
    expect(codes(read!)).toContain("picture-stays");
    expect(JSON.stringify(read!.document.body)).toContain(shownAs(first, "Two matrices"));
  });

  it("loses nothing as our own YAML, and says where the pictures are", async () => {
    const { bytes, fates } = await named("yaml").write!([item], options);
    expect(fates).toMatchObject([{ fate: "whole", reasons: [{ code: "picture-stays" }] }]);
    const [read] = (await named("yaml").read!(bytes, options)).items;
    expect(read!.document).toEqual(item.document);
    expect(codes(read!)).toContain("picture-stays");
  });

  it("leaves the words as Anki's text, and says so", async () => {
    const { bytes, fates } = await named("anki-tsv").write!([item], { ...options, pictures });
    expect(codes({ fate: fates[0]! })).toContain("media");
    expect(new TextDecoder().decode(bytes)).not.toMatch(/<img|\/media\//);
  });
});

describe("a picture of a foreign file", () => {
  const question = (html: string, file: string) =>
    Buffer.from(
      `<quiz><question type="essay"><questiontext format="html"><text><![CDATA[${html}]]></text>${file}</questiontext></question></quiz>`,
    );
  const fileOf = (bytes: Uint8Array, name = "a.webp") =>
    `<file name="${name}" encoding="base64">${Buffer.from(bytes).toString("base64")}</file>`;
  const read = async (html: string, file: string) =>
    (await named("moodle-xml").read!(question(html, file), options)).items[0]!;

  it("without a description is told, and none is made up", async () => {
    const item = await read('<p>a <img src="@@PLUGINFILE@@/a.webp"></p>', fileOf(first));
    expect(codes(item)).toContain("alt-missing");
    expect((item.document.body as { stem: object }).stem).toEqual({ zh: "", en: "a ![](exchange:a.webp)" });
  });

  it.each([
    ["SVG, which can run code", '<img src="@@PLUGINFILE@@/a.svg" alt="b">', fileOf(Buffer.from("<svg/>"), "a.svg")],
    ["what calls itself WebP", '<img src="@@PLUGINFILE@@/a.webp" alt="b">', fileOf(Buffer.from("<svg/>"))],
    [
      "more than 5 MB",
      '<img src="@@PLUGINFILE@@/a.webp" alt="b">',
      fileOf(Buffer.concat([first, Buffer.alloc(5_300_000)])),
    ],
    ["what lies elsewhere", '<img src="https://elsewhere.example/a.png" alt="b">', ""],
  ])("is left, its words stay, and it is told: %s", async (_, html, file) => {
    const item = await read(`<p>a ${html}</p>`, file);
    expect(item.images).toEqual([]);
    expect(codes(item)).toContain("media");
    expect((item.document.body as { stem: object }).stem).toEqual({ zh: "", en: "a b" });
  });

  it("is found in a deck by its list of media, and nothing else of the package is", async () => {
    const deck = await named("anki-apkg").write!([item], { ...options, pictures });
    const archive = await openArchive(deck.bytes);
    const collection = (await archive.read("collection.anki2"))!;
    const packed = async (media: string) => {
      const zip = new JSZip().file("collection.anki2", collection).file("media", media).file("0", first);
      const bytes = await zip.generateAsync({ type: "uint8array" });
      return (await named("anki-apkg").read!(bytes, options)).items[0]!;
    };
    const name = `${idOf(first).slice(0, 16)}.webp`;
    expect((await packed(JSON.stringify({ 0: name }))).images.map(({ name }) => name)).toEqual([name]);
    for (const media of [
      "",
      "[",
      "[]",
      '{"0":7}',
      JSON.stringify({ "../0": name }),
      JSON.stringify({ "collection.anki2": name }),
    ])
      expect(codes(await packed(media))).toContain("media");
  });
});
