/** What one word group of a form accepts. `term` is words of either language, `glossary` every spelling of an entry. */
export type Atom =
  | { readonly kind: "term"; readonly text: string }
  | { readonly kind: "glossary"; readonly id: string }
  | { readonly kind: "formula"; readonly text: string }
  | { readonly kind: "number"; readonly text: string; readonly tolerance: number };

/** `said`: asserted. `denied`: stands under a negation. `absent`: nothing of it in the same place. */
export interface Group {
  readonly mode: "said" | "denied" | "absent";
  readonly atoms: readonly Atom[];
}

/** How near the groups must stand: in one clause, one sentence, the whole answer, or within so many words of one clause. */
export type Scope = "clause" | "sentence" | "answer" | number;

export interface Form {
  readonly groups: readonly Group[];
  readonly scope: Scope;
}

export type FormReading = { readonly ok: true; readonly form: Form } | { readonly ok: false; readonly message: string };

const DEFAULT_TOLERANCE = 0.01;
const MAX_WINDOW = 60;

/**
 * Reads one accepted form:
 *
 *     form  = group (" & " group)* [" @" scope]      scope = "clause" | "answer" | number of words; a sentence when left out
 *     group = ["not " | "without "] atom ("|" atom)*
 *     atom  = "<" id of the glossary ">" | "$" formula "$" | "=" quantity ["±" percent "%"] | words
 *
 * In a formula `[x]` may be missing, and `[x|y]` may be either or missing.
 */
export function parseForm(text: string): FormReading {
  const scoped = / @(\S+)$/.exec(text);
  const scope = scoped ? readScope(scoped[1] ?? "") : "sentence";
  if (scope === undefined)
    return fault(`@${scoped?.[1]} is no scope: write @clause, @answer or @ and 2 to ${MAX_WINDOW} words`);
  const groups: Group[] = [];
  for (const part of splitOutside(scoped ? text.slice(0, scoped.index) : text, "&")) {
    const prefix = /^\s*(not|without) /.exec(part);
    const atoms: Atom[] = [];
    for (const piece of splitOutside(prefix ? part.slice(prefix[0].length) : part, "|")) {
      const atom = readAtom(piece.trim());
      if (typeof atom === "string") return fault(atom);
      atoms.push(atom);
    }
    groups.push({ mode: prefix ? (prefix[1] === "not" ? "denied" : "absent") : "said", atoms });
  }
  if (groups.every(({ mode }) => mode === "absent")) return fault("a form needs a group that must be there");
  return { ok: true, form: { groups, scope } };
}

const fault = (message: string): FormReading => ({ ok: false, message });

function readScope(text: string): Scope | undefined {
  if (text === "clause" || text === "answer") return text;
  const words = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return words >= 2 && words <= MAX_WINDOW ? words : undefined;
}

function readAtom(text: string): Atom | string {
  if (text === "") return "an empty alternative: remove the & or | beside it";
  if (text.startsWith("<")) {
    const id = /^<([a-z0-9]+(?:-[a-z0-9]+)*)>$/.exec(text)?.[1];
    return id ? { kind: "glossary", id } : `${text} is no reference: write <id-of-the-glossary>`;
  }
  if (text.startsWith("$")) {
    const formula = /^\$([^$]+)\$$/.exec(text)?.[1]?.trim();
    return formula ? { kind: "formula", text: formula } : `${text} is no formula: write it between two $`;
  }
  if (text.startsWith("=")) {
    const number = /^=\s*([^±]+?)(?:\s*±\s*(\d+(?:\.\d+)?)\s*%)?$/.exec(text);
    if (!number) return `${text} is no number: write =3.67M or =14.7 MB±2%`;
    return {
      kind: "number",
      text: number[1] ?? "",
      tolerance: number[2] === undefined ? DEFAULT_TOLERANCE : Number(number[2]) / 100,
    };
  }
  return { kind: "term", text };
}

/** Splits at a mark that stands outside `$…$`. */
function splitOutside(text: string, mark: string): string[] {
  const pieces = [""];
  let isFormula = false;
  for (const char of text) {
    if (char === "$") isFormula = !isFormula;
    if (char === mark && !isFormula) pieces.push("");
    else pieces[pieces.length - 1] += char;
  }
  return pieces;
}
