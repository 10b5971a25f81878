/** Elements whose content is no text of a question. */
export const DROPPED = new Set(["script", "style", "iframe", "object", "embed", "template", "noscript", "svg", "video", "audio", "form", "link", "meta"]); // prettier-ignore

/** Longer than any text of a question. */
const MOST_CHARACTERS = 100_000;

/** Deeper nesting, counted by start tags that nothing has closed, is no text that somebody wrote. */
const MOST_OPEN = 60;
/** Ended by what follows them, so that counting them would count the paragraphs of a text. */
const ENDS_ITSELF =
  /^(?:p|li|td|th|tr|dt|dd|option|br|hr|img|input|meta|link|col|source|wbr|area|base|embed|track|thead|tbody|tfoot|colgroup)$/;

/**
 * Whether an HTML text is so long, or nests so deeply, that a parser of HTML, which repeats open elements, would take long over it. One
 * pass over the start and end tags.
 */
export function isUnreasonable(html: string): boolean {
  if (html.length > MOST_CHARACTERS) return true;
  let open = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    if (ENDS_ITSELF.test(name!.toLowerCase())) continue; // the group always takes part
    open = Math.max(0, open + (slash ? -1 : 1));
    if (open > MOST_OPEN) return true;
  }
  return false;
}

/** A text without its tags, for what is not worth parsing. */
export const stripTags = (html: string): string =>
  html
    .replace(/<[^<>]*>/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
