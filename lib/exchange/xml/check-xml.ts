import { FileRefused } from "@/lib/exchange/contract";

export const MAX_DEPTH = 200;

/**
 * Goes through the markup of a document once, before any parser does, and refuses what parsers have been broken with: declarations
 * (DOCTYPE, and with it every entity of one's own), more than 200 levels, markup that does not end. Linear in the length.
 * @throws {FileRefused} unsafe-xml, or not-this-format for what is no XML at all.
 */
export function checkXml(text: string): void {
  let depth = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at)) {
    if (text.startsWith("<!--", at)) at = endOf(text, "-->", at + 4);
    else if (text.startsWith("<![CDATA[", at)) at = endOf(text, "]]>", at + 9);
    else if (text.startsWith("<?", at)) at = endOf(text, "?>", at + 2);
    else if (text.startsWith("<!", at))
      throw new FileRefused("unsafe-xml", /^<!\w*/.exec(text.slice(at, at + 12))?.[0]);
    else {
      const end = endOfTag(text, at);
      if (text[at + 1] === "/") depth--;
      else if (text[end - 2] !== "/") depth++;
      if (depth > MAX_DEPTH) throw new FileRefused("unsafe-xml", String(MAX_DEPTH));
      at = end;
    }
  }
}

function endOf(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  if (end < 0) throw new FileRefused("not-this-format");
  return end + mark.length;
}

/** Behind the `>` that ends a tag; one inside quotation marks does not. */
function endOfTag(text: string, from: number): number {
  let quote = "";
  for (let at = from; at < text.length; at++) {
    const character = text[at]!; // within the text
    if (quote) quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return at + 1;
  }
  throw new FileRefused("not-this-format");
}
