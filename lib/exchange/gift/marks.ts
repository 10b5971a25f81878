/** What GIFT reads as its own unless a backslash stands before it. */
const ESCAPED = /[\\~=#{}:]/g;

/** A text that GIFT reads as itself; new lines as `\n`, for an empty line would end the question. */
export function escapeGift(text: string): string {
  return text
    .trim()
    .replace(ESCAPED, "\\$&")
    .replace(/\r\n?|\n/g, "\\n");
}

/** The same behind a mark of GIFT, where a weight or the name of a format may stand: a text that begins like one says which format it has. */
export function giftText(text: string): string {
  return (/^[%[]/.test(text.trim()) ? "[markdown]" : "") + escapeGift(text);
}

/** Where `mark` stands without a backslash before it; −1 if nowhere. */
export function bareIndexOf(text: string, mark: string, from = 0): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text.startsWith(mark, at)) return at;
  }
  return -1;
}

/** Puts a backslash before each of `marks` that has none. */
export function escapeBare(text: string, marks: string): string {
  let escaped = "";
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "\\" && at + 1 < text.length) escaped += character + text.charAt(++at);
    else escaped += (marks.includes(character) ? "\\" : "") + character;
  }
  return escaped;
}

/** Undoes what gift-pegjs leaves undone in the right halves of pairs: its own names for escaped characters. */
export function decodePlain(text: string): string {
  const names: Readonly<Record<string, string>> = {
    ...{
      "&&092;": "\\",
      "&&058;": ":",
      "&&035;": "#",
      "&&061;": "=",
      "&&123;": "{",
      "&&125;": "}",
      "&&126;": "~",
      "&&010": "\n",
    },
  };
  return text.replace(/&&(?:(?:092|058|035|061|123|125|126);|010)/g, (name) => names[name]!); // the pattern holds no other
}

/** 1.5e-7 → 0.00000015: GIFT's numbers have no exponent. */
export function plainDecimal(value: number): string {
  const text = String(value);
  const [, sign, whole, fraction = "", exponent] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (whole === undefined) return text;
  return (sign ?? "") + shiftPoint(whole, fraction, Number(exponent));
}

/** Moves the decimal point of `whole.fraction` by `places`; at most 340 of them, more no number has. */
export function shiftPoint(whole: string, fraction: string, places: number): string {
  const by = Math.max(-340, Math.min(340, places));
  const digits = whole + fraction;
  const point = whole.length + by;
  if (point <= 0) return `0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return digits.padEnd(point, "0");
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}
