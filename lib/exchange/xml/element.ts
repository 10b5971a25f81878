/** An element as it is read and as it is written. Names have no prefix of a namespace; a string is text, without entities. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

type Given = XmlNode | undefined | readonly (XmlNode | undefined)[];

/** Builds an element; attributes and children that are undefined are left away. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly Given[]
): XmlElement {
  const kept = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)] as const],
  );
  return { name, attributes: Object.fromEntries(kept), children: children.flat().filter((each) => each !== undefined) };
}

export const isElement = (node: XmlNode | undefined): node is XmlElement => typeof node === "object";

/** The child elements of a name, or all. */
export const childrenOf = (parent: XmlElement | undefined, name?: string): XmlElement[] =>
  (parent?.children ?? [])
    .filter((node) => isElement(node))
    .filter((child) => name === undefined || child.name === name);

export const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((node): node is XmlElement => isElement(node) && node.name === name);

/** All elements below in document order, itself first. */
export function descendantsOf(root: XmlElement | undefined, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting: XmlElement[] = root ? [root] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (names.length === 0 || names.includes(next.name)) found.push(next);
    waiting.push(...childrenOf(next).toReversed());
  }
  return found;
}

/** The text of an element and of all below it. */
export function textOf(node: XmlNode | undefined): string {
  if (node === undefined) return "";
  return isElement(node) ? node.children.map(textOf).join("") : node;
}
