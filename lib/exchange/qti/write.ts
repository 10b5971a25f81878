import type { ExportedItem, WriteOptions, Writing } from "@/lib/exchange/contract";
import { writeZip } from "@/lib/exchange/archive/write-zip";
import { toDraft } from "@/lib/exchange/drafts/to-draft";
import { Notes } from "@/lib/exchange/notes";
import { writeEach } from "@/lib/exchange/open-item";
import { QtiWriter } from "@/lib/exchange/qti/build";
import { identifierOf, writeItem } from "@/lib/exchange/qti/write-item";
import { reason } from "@/lib/exchange/reasons";
import { ShownPictures } from "@/lib/exchange/rich-text/shown-pictures";
import { element, type XmlElement } from "@/lib/exchange/xml/element";
import { writeXml } from "@/lib/exchange/xml/write-xml";
import { LOCALES } from "@/lib/core/locale";

/** A package of QTI 3.0: each item twice, once in each language, and the manifest. */
export async function writeQti(items: readonly ExportedItem[], options: WriteOptions): Promise<Writing> {
  const pictures = new ShownPictures(options.pictures, "../media/");
  const { made, fates } = writeEach(items, options, (open, item) => {
    const notes = new Notes();
    const draft = toDraft(open, notes);
    if (!draft) return notes.reasons.at(-1) ?? reason("kind-unsupported", open.kind);
    const files = LOCALES.map((locale) => ({
      path: `items/${identifierOf(item.id, locale)}.xml`,
      root: writeItem(item, draft, new QtiWriter(locale, notes, pictures)),
    }));
    return { made: files, reasons: notes.reasons };
  });
  const files = made.flat();
  const shown = [...pictures.files].map(([name, bytes]) => [`media/${name}`, bytes] as const);
  const manifestOf = manifest(
    files.map(({ path }) => path),
    shown.map(([path]) => path),
  );
  const texts = [
    ["imsmanifest.xml", writeXml(manifestOf, { breaksAt: () => true })] as const,
    ...files.map(({ path, root }) => [path, writeXml(root, { breaksAt })] as const),
    ...shown,
  ];
  return {
    fileName: "questions-qti3.zip",
    mime: "application/zip",
    bytes: await writeZip(new Map<string, string | Uint8Array>(texts)),
    fates,
  };
}

/** Elements that hold no text; in all others white space is part of a text. */
const HOLDS_TEXT = /^(?:qti-(?:simple-choice|simple-associable-choice|inline-choice|content-body)|(?!qti-).*)$/;
const breaksAt = (name: string): boolean => !HOLDS_TEXT.test(name);

const PACKAGE = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";

const resource = (identifier: string, type: string, href: string): XmlElement =>
  element("resource", { identifier, type, href }, element("file", { href }));

const manifest = (items: readonly string[], pictures: readonly string[]): XmlElement =>
  element(
    "manifest",
    { xmlns: PACKAGE, identifier: "warmup-items" },
    element("metadata", {}, element("schema", {}, "QTI Package"), element("schemaversion", {}, "3.0.0")),
    element("organizations"),
    element(
      "resources",
      {},
      ...items.map((href, index) => resource(`item-${index + 1}`, "imsqti_item_xmlv3p0", href)),
      ...pictures.map((href, index) => resource(`picture-${index + 1}`, "webcontent", href)),
    ),
  );
