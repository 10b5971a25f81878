/** A value as it is shown: one of the forms that it offers. */
export type ShownForm =
  | { readonly kind: "html" | "svg" | "prose" | "text"; readonly text: string }
  /** As an address that holds the picture itself. */
  | { readonly kind: "picture"; readonly address: string };

const PICTURES = ["image/png", "image/jpeg", "image/gif", "image/webp"];
const BASE64 = /^[A-Za-z0-9+/=\s]+$/;

/** The richest form that can be shown; `text` is the plainest, and empty where there is none at all. */
export function pickForm(data: Readonly<Record<string, unknown>>): ShownForm {
  const textAt = (type: string) => (typeof data[type] === "string" ? data[type] : undefined);
  const html = textAt("text/html");
  if (html !== undefined) return { kind: "html", text: html };
  const svg = textAt("image/svg+xml");
  if (svg !== undefined) return { kind: "svg", text: svg };
  for (const type of PICTURES) {
    const bytes = textAt(type);
    if (bytes !== undefined && BASE64.test(bytes))
      return { kind: "picture", address: `data:${type};base64,${bytes.replace(/\s/g, "")}` };
  }
  const latex = textAt("text/latex");
  if (latex !== undefined) return { kind: "prose", text: asFormula(latex) };
  const markdown = textAt("text/markdown");
  if (markdown !== undefined) return { kind: "prose", text: markdown };
  const plain = plainForm(data);
  const json = data["application/json"];
  return { kind: "text", text: json === undefined ? plain : JSON.stringify(json, null, 2) };
}

/** What a screen reader is told of a picture, and what is shown where nothing richer can be. */
export const plainForm = (data: Readonly<Record<string, unknown>>): string => {
  const text = data["text/plain"];
  return typeof text === "string" ? text : "";
};

/** LaTeX as prose has it: a display, unless it brings its own signs. */
function asFormula(latex: string): string {
  const formula = latex.trim();
  if (!formula.startsWith("$")) return `$$\n${formula}\n$$`;
  return formula.replace(/^\$\$([\s\S]*)\$\$$/, (_whole, inner: string) => `$$\n${inner.trim()}\n$$`);
}
