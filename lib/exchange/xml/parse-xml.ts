import { XMLParser, XMLValidator } from "fast-xml-parser";
import { FileRefused } from "@/lib/exchange/contract";
import { checkXml, MAX_DEPTH } from "@/lib/exchange/xml/check-xml";
import { decodeXml } from "@/lib/exchange/xml/decode-text";
import type { XmlElement, XmlNode } from "@/lib/exchange/xml/element";

const ATTRIBUTES = ":@";
const TEXT = "#text";
const CDATA = "#cdata";

/** Entities stay as they stand: the five of XML and the numeric ones are read below, others never are. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  processEntities: false,
  htmlEntities: false,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  allowBooleanAttributes: false,
  cdataPropName: CDATA,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: MAX_DEPTH + 1,
});

/**
 * The root element of a file. Prefixes of namespaces are dropped from names.
 * @throws {FileRefused} for a file that is too large, in another encoding, unsafe, or no well-formed XML.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const text = decodeXml(bytes);
  if (!/^\s*</.test(text)) throw new FileRefused("not-this-format");
  checkXml(text);
  let parsed: unknown;
  try {
    const validity = XMLValidator.validate(text);
    if (validity !== true) throw new FileRefused("not-this-format", `line ${validity.err.line}`);
    parsed = parser.parse(text);
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused("not-this-format"); // the parser's own limits
  }
  const roots = toNodes(parsed).filter((node) => typeof node === "object");
  if (roots.length !== 1) throw new FileRefused("not-this-format");
  return roots[0]!; // just counted
}

function toNodes(parsed: unknown): XmlNode[] {
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((entry: Readonly<Record<string, unknown>>): XmlNode[] => {
    const name = Object.keys(entry).find((key) => key !== ATTRIBUTES);
    if (name === undefined) return [];
    if (name === TEXT) return [decodeEntities(String(entry[TEXT]))];
    if (name === CDATA) return [rawText(entry[CDATA])];
    const attributes = Object.entries((entry[ATTRIBUTES] ?? {}) as Readonly<Record<string, unknown>>); // as the parser writes it
    return [
      {
        name: localName(name),
        attributes: Object.fromEntries(
          attributes.map(([key, value]) => [key === "xml:lang" ? key : localName(key), decodeEntities(String(value))]),
        ),
        children: toNodes(entry[name]),
      },
    ];
  });
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const rawText = (parts: unknown): string =>
  Array.isArray(parts) ? parts.map((part: Readonly<Record<string, unknown>>) => String(part[TEXT] ?? "")).join("") : "";

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", nbsp: "\u00a0" };

/** The entities of XML itself and characters by their number; anything else stays as it is written. */
function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi,
    (written, decimal, hex, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? written;
      const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : "";
    },
  );
}
