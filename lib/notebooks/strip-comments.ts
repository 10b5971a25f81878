/** A string of Python (with its prefix and either kind of quotes), a comment, or anything else. */
const TOKEN = /("""|''')(?:\\[\s\S]|(?!\1)[\s\S])*\1|(["'])(?:\\[\s\S]|(?!\2)[^\\\n])*\2|#[^\n]*|[^"'#]+|["']/g;

/** Python without its comments: what is left runs alike. Lines that held nothing else go, and spaces at the ends of lines. */
export function stripComments(code: string): string {
  const bare = Array.from(code.matchAll(TOKEN), ([token]) => (token.startsWith("#") ? "" : token)).join("");
  return bare
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "")
    .join("\n");
}
