import { FileRefused, type ImportedItem, type ItemFate, type ReadOptions, type Reading } from "@/lib/exchange/contract";
import { limitItems } from "@/lib/exchange/decode-text";
import { readingOf } from "@/lib/exchange/draft";
import { outcomeOf } from "@/lib/exchange/drafts/to-imported";
import { type Archive, openArchive } from "@/lib/exchange/open-archive";
import { type FileOf, likeQti2 } from "@/lib/exchange/qti/item-source";
import { joinLanguages } from "@/lib/exchange/qti/join-languages";
import { readItem, type ReadItem } from "@/lib/exchange/qti/read-item";
import { readQti12Item } from "@/lib/exchange/qti/read-qti12";
import { leftOut, reason } from "@/lib/exchange/reasons";
import { descendantsOf, type XmlElement } from "@/lib/exchange/xml/element";
import { parseXml } from "@/lib/exchange/xml/parse-xml";
import type { Locale } from "@/lib/core/locale";

/**
 * Reads a package or a single file of QTI 3.0, 2.1, 2.2 or 1.2.
 * @throws {FileRefused}
 */
export async function readQti(bytes: Uint8Array, { locale }: ReadOptions): Promise<Reading> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readPackage(await openArchive(bytes), locale);
  const items = itemsOf(parseXml(bytes), locale, () => undefined);
  if (!items) throw new FileRefused("not-this-format");
  return toReading(items, []);
}

async function readPackage(archive: Archive, locale: Locale): Promise<Reading> {
  const pictures = new Map<string, Uint8Array>();
  for (const name of archive.names.filter((each) => /\.(?:png|jpe?g|gif|webp)$/i.test(each)))
    pictures.set(name, (await archive.read(name))!); // it is there
  const items: ReadItem[] = [];
  const broken: ItemFate[] = [];
  let isQti = false;
  for (const name of await filesInOrder(archive)) {
    const root = await parseMember(archive, name);
    if (!root) {
      broken.push(leftOut(name, "", reason("unreadable", "1")));
      continue;
    }
    const found = itemsOf(root, locale, findFrom(name, pictures));
    isQti ||= found !== undefined;
    items.push(...(found ?? []));
    limitItems(items.length);
  }
  if (!isQti) throw new FileRefused("not-this-format");
  return toReading(items, broken);
}

/** Undefined for a file that is no XML; one that is unsafe has the package refused. */
async function parseMember(archive: Archive, name: string): Promise<XmlElement | undefined> {
  try {
    return parseXml((await archive.read(name)) ?? new Uint8Array());
  } catch (error) {
    if (error instanceof FileRefused && (error.code === "not-this-format" || error.code === "empty")) return undefined;
    throw error;
  }
}

const MANIFEST = "imsmanifest.xml";

/** The XML files of a package as its manifest lists them; those that it does not name come last. */
async function filesInOrder(archive: Archive): Promise<readonly string[]> {
  const names = archive.names.filter(
    (name) => /\.(?:xml|qti)$/i.test(name) && !/(?:^|\/)(?:imsmanifest|assessment_meta)\.xml$/i.test(name),
  );
  const manifest = archive.names.includes(MANIFEST) ? await parseMember(archive, MANIFEST) : undefined;
  const listed = descendantsOf(manifest, "resource", "file").map(({ attributes }) => attributes["href"] ?? "");
  const place = new Map(listed.map((href, index) => [href, index]));
  return names.toSorted(
    (a, b) => (place.get(a) ?? listed.length) - (place.get(b) ?? listed.length) || (a < b ? -1 : 1),
  );
}

/** A picture by its path from the file that names it, from the root of the package, or by its name alone. */
function findFrom(file: string, pictures: ReadonlyMap<string, Uint8Array>): FileOf {
  const folder = file.split("/").slice(0, -1);
  return (path) => {
    const parts = [...folder];
    for (const part of path.split("/")) {
      if (part === "..") parts.pop();
      else if (part !== ".") parts.push(part);
    }
    return pictures.get(parts.join("/")) ?? pictures.get(path) ?? pictures.get(`web_resources/${path}`);
  };
}

/** The items of a document; undefined for one that is none of QTI. */
function itemsOf(root: XmlElement, locale: Locale, file: FileOf): ReadItem[] | undefined {
  switch (root.name) {
    case "questestinterop":
      return descendantsOf(root, "item").map((item) => readQti12Item(item, locale, file));
    case "assessmentItem":
    case "qti-assessment-item":
      return [readItem(likeQti2(root), locale, file)];
    default:
      return undefined;
  }
}

function toReading(read: readonly ReadItem[], broken: readonly ItemFate[]): Reading {
  limitItems(read.length);
  const outcomes = joinLanguages(read).map((item, index): ImportedItem | ItemFate =>
    outcomeOf({ ...item, place: index + 1 }),
  );
  if (outcomes.length + broken.length === 0) throw new FileRefused("empty");
  return readingOf([...outcomes, ...broken]);
}
