import createDomPurify, { type Config, type DOMPurify } from "dompurify";

/** Everything that makes a request, moves the page, holds a form or a document of its own, or styles more than itself. */
const FORBIDDEN = [
  ...["style", "link", "meta", "base", "form", "input", "button", "textarea", "select", "option", "iframe", "frame"],
  ...[
    "object",
    "embed",
    "applet",
    "audio",
    "video",
    "source",
    "track",
    "picture",
    "portal",
    "dialog",
    "template",
    "slot",
  ],
  ...["foreignObject", "use", "image", "feImage", "animate", "animateMotion", "animateTransform", "set", "script"],
];
const COMMON: Config = {
  FORBID_TAGS: FORBIDDEN,
  // Classes are those of the page: some of them cover all of it.
  FORBID_ATTR: [
    ...["class", "srcset", "ping", "background", "poster", "action", "formaction", "xlink:href", "name", "tabindex"],
    ...["popover", "popovertarget", "popovertargetaction", "autofocus", "accesskey", "usemap", "is", "part"],
  ],
  ALLOW_DATA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  // Names of an output never meet those of the page: neither its styles nor its scripts find them.
  SANITIZE_NAMED_PROPS: true,
};
const HTML: Config = { ...COMMON, USE_PROFILES: { html: true } };
const SVG: Config = { ...COMMON, USE_PROFILES: { svg: true, svgFilters: true } };

/** What an element may say of its own looks: nothing that leaves its place, covers others, or names an address. */
const PROPERTIES =
  /^(color|background-color|opacity|fill|stroke|fill-.+|stroke-.+|font|font-.+|text-align|text-anchor|text-decoration.*|text-transform|vertical-align|white-space.*|line-height|letter-spacing|(min-|max-)?(width|height)|padding.*|border.*|margin-(left|right|top|bottom)|display|float|clear|list-style-type|overflow-wrap|word-break|table-layout|flex.*|align-.+|justify-.+|gap|row-gap|column-gap|grid-template-.+)$/;
const DISPLAYS = /^(none|block|inline|inline-block|flex|inline-flex|grid|table.*|list-item)$/;
/** A negative margin reaches over what is not its own. */
const UNSAFE_VALUE = /url|image|expression|attr\(|env\(|var\(|-\d|\\/i;
const PICTURE = /^data:image\/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*$/;
const LINK = /^(https?:|mailto:)/i;

function cleanStyle(element: Element): void {
  const { style } = element as HTMLElement | SVGElement; // whatever has the attribute
  const kept = Array.from(style).filter((name) => {
    const value = style.getPropertyValue(name);
    return PROPERTIES.test(name) && !UNSAFE_VALUE.test(value) && (name !== "display" || DISPLAYS.test(value));
  });
  const text = kept.map((name) => `${name}: ${style.getPropertyValue(name)}`).join("; ");
  if (text === "") element.removeAttribute("style");
  else element.setAttribute("style", text);
}

function cleanElement(element: Element): void {
  if (element.hasAttribute("style")) cleanStyle(element);
  const source = element.getAttribute("src");
  if (source !== null && !PICTURE.test(source)) element.removeAttribute("src");
  const address = element.getAttribute("href");
  if (address === null) return;
  // Markers, gradients and the like name each other within a picture; a link leads out, in a tab of its own.
  const isLink = element.localName === "a" && LINK.test(address);
  if (isLink) {
    element.setAttribute("target", "_blank");
    element.setAttribute("rel", "noopener noreferrer nofollow");
  } else element.removeAttribute("href");
}

/** What an attribute of SVG may name: a part of the same picture, whose id is written anew by SANITIZE_NAMED_PROPS. */
const ADDRESS = /url\(/i;
const OWN_PART = /^url\(#([\w:.-]+)\)$/;

let purifier: DOMPurify | undefined;

function preparePurifier(): DOMPurify {
  if (purifier) return purifier;
  const made = createDomPurify(window);
  made.addHook("afterSanitizeAttributes", cleanElement);
  made.addHook("uponSanitizeAttribute", (_element, attribute) => {
    if (attribute.attrName === "style" || !ADDRESS.test(attribute.attrValue)) return;
    const part = OWN_PART.exec(attribute.attrValue)?.[1];
    if (part === undefined) attribute.keepAttr = false;
    else attribute.attrValue = `url(#user-content-${part})`;
  });
  return (purifier = made);
}

/**
 * Makes HTML or SVG that a code gave fit to stand in a page: no script, no form, no frame, no request (pictures only as data), no style
 * beyond the element itself, links in tabs of their own. What is left is text for `RichText`; it may be empty.
 */
export function sanitizeOutput(kind: "text/html" | "image/svg+xml", markup: string): string {
  return preparePurifier().sanitize(markup, kind === "text/html" ? HTML : SVG);
}
