import { type GIFTQuestion, parse } from "gift-pegjs";
import { bareIndexOf, decodePlain, escapeBare, shiftPoint } from "@/lib/exchange/gift/marks";

/**
 * Parses one question. What Moodle takes and the grammar of gift-pegjs does not is written out before: marks of GIFT outside of answers,
 * colons in answers that are no numbers, exponents.
 * @returns undefined for what cannot be read.
 */
export function parseBlock(text: string): GIFTQuestion | undefined {
  const normalised = normalise(text);
  if (normalised === undefined) return undefined;
  try {
    const [question, ...others] = parse(normalised.replace(/&(?=&)/g, `&${APART}`));
    return question && others.length === 0 ? restore(question) : undefined;
  } catch {
    return undefined; // a SyntaxError of the parser
  }
}

/**
 * gift-pegjs has names of its own for escaped characters, `&&058;`, and takes every arrow for that of a pair. Those of an author are kept
 * apart from them.
 */
const APART = "\ue000";

/** Gives authors back what was kept apart, and decodes the right halves of pairs, which gift-pegjs does not. */
function restore(question: GIFTQuestion): GIFTQuestion {
  const decoded =
    question.type === "Matching"
      ? {
          ...question,
          matchPairs: question.matchPairs.map((pair) => ({ ...pair, subanswer: decodePlain(pair.subanswer) })),
        }
      : question;
  return JSON.parse(JSON.stringify(decoded), (_key, value: unknown) =>
    typeof value === "string" ? value.replaceAll(`&${APART}`, "&").replaceAll(`-${APART}>`, "->") : value,
  ) as GIFTQuestion; // the same, with other texts
}

/** Undefined where an answer has no end. */
function normalise(text: string): string | undefined {
  const { title, rest } = splitTitle(text.trim());
  const open = bareIndexOf(rest, "{");
  const close = open < 0 ? -1 : bareIndexOf(rest, "}", open);
  const outside = (part: string) => escapeBare(part, "~=#:{}");
  if (open < 0) return title + outside(rest);
  if (close < 0) return undefined;
  return `${title}${outside(rest.slice(0, open))}{${normaliseAnswers(rest.slice(open + 1, close))}}${outside(rest.slice(close + 1))}`;
}

function splitTitle(text: string): { readonly title: string; readonly rest: string } {
  const end = text.startsWith("::") ? bareIndexOf(text, "::", 2) : -1;
  if (end < 0) return { title: "", rest: text };
  const title = text.slice(2, end).replace(/\s+/g, " ").trim();
  return { title: title === "" ? "" : `::${escapeBare(title, "~=#:{}")}::`, rest: text.slice(end + 2) };
}

function normaliseAnswers(answers: string): string {
  const inner = answers.trim();
  if (!inner.startsWith("#") || inner.startsWith("####")) {
    const isChoice = bareIndexOf(inner, "~") >= 0;
    return escapeBare(isChoice ? inner.replaceAll("->", `-${APART}>`) : inner, ":{");
  }
  const feedback = bareIndexOf(inner, "#", 1);
  if (!/[=~]/.test(inner) && feedback < 0) return plainNumbers(inner);
  // Number and feedback take turns: `#=%50%3.1:0.1#nearly =3.14:0`.
  let normalised = "#";
  for (let at = 1; at < inner.length;) {
    const hash = bareIndexOf(inner, "#", at);
    normalised += plainNumbers(inner.slice(at, hash < 0 ? inner.length : hash));
    if (hash < 0) break;
    if (inner.startsWith("####", hash)) return normalised + "####" + escapeBare(inner.slice(hash + 4), ":{=~#");
    const ends = ["=", "~", "####"].map((mark) => bareIndexOf(inner, mark, hash + 1)).filter((end) => end >= 0);
    const end = Math.min(inner.length, ...ends);
    normalised += "#" + escapeBare(inner.slice(hash + 1, end), ":{");
    at = end;
  }
  return normalised;
}

/** `1e9`, `.5` and `+3` as the grammar has them; white space inside of an answer goes. */
function plainNumbers(text: string): string {
  return text
    .replace(
      /(\d+)(?:\.(\d*))?[eE]([+-]?\d{1,3})/g,
      (_all, whole: string, fraction: string | undefined, exponent: string) =>
        shiftPoint(whole, fraction ?? "", Number(exponent)),
    )
    .replace(/(^|[^\d.])\.(\d)/g, "$10.$2")
    .replace(/(\d)\.(?=[^\d.]|$)/g, "$1")
    .replace(/[ \t]*(:|\.\.)[ \t]*/g, "$1");
}
