import { isElement, type XmlElement, type XmlNode } from "@/lib/exchange/xml/element";

interface Layout {
  /** Whether the children of an element stand on lines of their own; elsewhere white space means something. */
  readonly breaksAt: (name: string) => boolean;
  /** Text with markup in it as CDATA, as Moodle writes it. */
  readonly cdata?: boolean;
  /** An element without content as readers of HTML take it: `<td></td>`, but `<br/>`. */
  readonly html?: boolean;
}

const VOID = new Set(["br", "hr", "img"]);

/** Elements and text as HTML that is XHTML as well. */
export const writeHtml = (nodes: readonly XmlNode[]): string =>
  nodes.map((node) => writeNode(node, { breaksAt: () => false, html: true }, "")).join("");

/** A document in UTF-8 with its declaration. What XML 1.0 cannot hold (control characters, lone surrogates) is left away. */
export function writeXml(root: XmlElement, layout: Layout): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root, layout, "")}\n`;
}

function writeElement({ name, attributes, children }: XmlElement, layout: Layout, indent: string): string {
  const open = `${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .join("")}`;
  if (children.length === 0) return layout.html && !VOID.has(name) ? `<${open}></${name}>` : `<${open}/>`;
  const breaks = layout.breaksAt(name) && children.every(isElement);
  const inner = breaks
    ? children.map((child) => `\n${indent}  ${writeNode(child, layout, `${indent}  `)}`).join("") + `\n${indent}`
    : children.map((child) => writeNode(child, layout, indent)).join("");
  return `<${open}>${inner}</${name}>`;
}

const writeNode = (node: XmlNode, layout: Layout, indent: string): string =>
  isElement(node) ? writeElement(node, layout, indent) : writeText(node, layout.cdata === true);

function writeText(text: string, asCdata: boolean): string {
  const clean = withoutForbidden(text);
  if (asCdata && /[<&]/.test(clean)) return `<![CDATA[${clean.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
  return clean.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

const escapeAttribute = (text: string): string =>
  withoutForbidden(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);

/** XML 1.0, production 2 (Char). A carriage return would come back as a line feed. */
const withoutForbidden = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
