/** Texts of a length that make careless tokenizers slow, by what they are. */
export const HOSTILE_TEXTS: Readonly<Record<string, (length: number) => string>> = {
  "one letter": (length) => "a".repeat(length),
  "two letters in turn": (length) => "ab".repeat(length / 2),
  "one Chinese character": (length) => "中".repeat(length),
  spaces: (length) => " ".repeat(length),
  "spaces, then a letter": (length) => " ".repeat(length - 1) + "a",
  "spaces and newlines": (length) => " \n".repeat(length / 2),
  "carriage returns": (length) => "\r".repeat(length),
  "capitals, then a small letter": (length) => "A".repeat(length - 1) + "a",
  "capitals and small letters": (length) => "aA".repeat(length / 2),
  apostrophes: (length) => "'".repeat(length),
  digits: (length) => "7".repeat(length),
  "marks without a letter": (length) => "\u0301".repeat(length),
  slashes: (length) => "/".repeat(length),
  "lone surrogates": (length) => "\ud800".repeat(length),
  emoji: (length) => "👩‍💻".repeat(length / 5),
  "beginnings of special tokens": (length) => "<".repeat(length),
  "a De Bruijn-like mix": (length) => {
    let state = 1;
    return Array.from({ length }, () => {
      state = (state * 48271) % 2147483647;
      return String.fromCharCode(97 + (state % 4));
    }).join("");
  },
};
