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

/** How near the groups must stand: in one clause, one sentence, two sentences in a row, the whole answer, or within so many words of one clause. */
export type Scope = "clause" | "sentence" | "pair" | "answer" | number;

export interface Form {
  readonly groups: readonly Group[];
  /** How many of the first groups must stand in their order; 0 where any order will do. */
  readonly inOrder: number;
  /** Whether a question says it too: "What is the target for TTFT?" */
  readonly mayBeAsked: boolean;
  readonly scope: Scope;
}

/**
 * What is wrong with a form. `scope`: no scope behind @. `only-absent`: nothing that must be there. `order`: a row behind the first &, or an
 * absent group inside one. The others: an atom that cannot be read.
 */
export const FORM_FAULTS = [
  "scope",
  "empty",
  "reference",
  "formula",
  "number",
  "only-absent",
  "order",
  "denial",
] as const;
export type FormFault = (typeof FORM_FAULTS)[number];

export type FormReading =
  | { readonly ok: true; readonly form: Form }
  | {
      readonly ok: false;
      readonly fault: FormFault;
      /** In English, as the linter says it. */
      readonly message: string;
      /** Where in the text, in UTF-16 units; `start` equals `end` where something is missing. */
      readonly start: number;
      readonly end: number;
    };

type Fault = Extract<FormReading, { ok: false }>;

const DEFAULT_TOLERANCE = 0.01;
const MAX_WINDOW = 60;
/** Words that deny by themselves. */
const DENIES = /^(?:(?:not|no|never|without|cannot|[a-z]+n't)(?= )|没|不是|不用|不会|不能)/i;

/**
 * Reads one accepted form:
 *
 *     form  = group (" & " group)* [" ?"] [" @" scope]      scope = "clause" | "pair" | "answer" | number of words; a sentence when left out
 *           | group (" > " group)* (" & " group)* [" ?"] [" @" scope]      the first groups in this order; with " ?" they may stand in a question
 *     group = ["not " | "without "] atom ("|" atom)*                       "not" before words that deny by themselves is one of them
 *     atom  = "<" id of the glossary ">" | "$" formula "$" | "=" quantity ["±" percent "%"] | words
 *
 * In a formula `[x]` may be missing, and `[x|y]` may be either or missing.
 */
export function parseForm(text: string): FormReading {
  const scoped = / @(\S+)$/.exec(text);
  const scope = scoped ? readScope(scoped[1] ?? "") : "sentence";
  if (scoped && scope === undefined) {
    const message = `@${scoped[1]} is no scope: write @clause, @pair, @answer or @ and 2 to ${MAX_WINDOW} words`;
    return { ok: false, fault: "scope", message, start: scoped.index + 1, end: text.length };
  }
  const groups: Group[] = [];
  const unscoped = scoped ? text.slice(0, scoped.index) : text;
  const mayBeAsked = unscoped.endsWith(" ?");
  const whole = { text: mayBeAsked ? unscoped.slice(0, -2) : unscoped, start: 0 };
  const [chain = whole, ...beside] = splitOutside(whole, "&");
  const row = splitOutside(chain, " > ");
  for (const [at, part] of [...row, ...beside].entries()) {
    const prefix = readPrefix(part);
    const isBeside = at >= row.length;
    const goesOn = row.slice(at + 1).some(({ text: later }) => !/^\s*without /.test(later));
    if ((isBeside && splitOutside(part, " > ").length > 1) || (prefix?.[1] === "without" && goesOn)) {
      const message = isBeside
        ? "groups in order stand before the first &"
        : "what must be absent stands at the end of a row";
      return { ok: false, fault: "order", message, start: part.start, end: part.start + part.text.length };
    }
    const skipped = prefix?.[0].length ?? 0;
    const atoms: Atom[] = [];
    for (const piece of splitOutside({ text: part.text.slice(skipped), start: part.start + skipped }, "|")) {
      const atom = readAtom(trim(piece));
      if ("fault" in atom) return atom;
      atoms.push(atom);
    }
    groups.push({ mode: prefix ? (prefix[1] === "not" ? "denied" : "absent") : "said", atoms });
  }
  if (groups.every(({ mode }) => mode === "absent")) {
    const message = "a form needs a group that must be there";
    return { ok: false, fault: "only-absent", message, start: 0, end: text.length };
  }
  return {
    ok: true,
    form: { groups, inOrder: row.length > 1 ? row.length : 0, mayBeAsked, scope: scope ?? "sentence" },
  };
}

/** `not` before a group, unless one of its further alternatives denies by itself: "not possible|isn't possible" are words to be said. */
function readPrefix(group: Piece): RegExpExecArray | null {
  const prefix = /^\s*(not|without) /.exec(group.text);
  const [, ...others] = splitOutside(group, "|");
  return prefix?.[1] === "not" && others.some(({ text }) => DENIES.test(text.trim())) ? null : prefix;
}

function readScope(text: string): Scope | undefined {
  if (text === "clause" || text === "pair" || text === "answer") return text;
  const words = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return words >= 2 && words <= MAX_WINDOW ? words : undefined;
}

/** Part of a form, and where in it. */
interface Piece {
  readonly text: string;
  readonly start: number;
}

function readAtom({ text, start }: Piece): Atom | Fault {
  const fault = (name: FormFault, message: string): Fault => ({
    ...{ ok: false, fault: name, message, start, end: start + text.length },
  });
  if (text === "") return fault("empty", "an empty alternative: remove the & or | beside it");
  if (text.startsWith("<")) {
    const id = /^<([a-z0-9]+(?:-[a-z0-9]+)*)>$/.exec(text)?.[1];
    return id ? { kind: "glossary", id } : fault("reference", `${text} is no reference: write <id-of-the-glossary>`);
  }
  if (text.startsWith("$")) {
    const formula = /^\$([^$]+)\$$/.exec(text)?.[1]?.trim();
    return formula
      ? { kind: "formula", text: formula }
      : fault("formula", `${text} is no formula: write it between two $`);
  }
  if (text.startsWith("=")) {
    const number = /^=\s*([^±]+?)(?:\s*±\s*(\d+(?:\.\d+)?)\s*%)?$/.exec(text);
    if (!number) return fault("number", `${text} is no number: write =3.67M or =14.7 MB±2%`);
    return {
      kind: "number",
      text: number[1] ?? "",
      tolerance: number[2] === undefined ? DEFAULT_TOLERANCE : Number(number[2]) / 100,
    };
  }
  return { kind: "term", text };
}

function trim({ text, start }: Piece): Piece {
  return { text: text.trim(), start: start + (text.trim() === "" ? 0 : text.length - text.trimStart().length) };
}

/** Splits at a mark that stands outside `$…$`. */
function splitOutside({ text, start }: Piece, mark: string): Piece[] {
  const pieces: Piece[] = [];
  let isFormula = false;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "$") isFormula = !isFormula;
    if (isFormula || at < from || !text.startsWith(mark, at)) continue;
    pieces.push({ text: text.slice(from, at), start: start + from });
    from = at + mark.length;
  }
  return [...pieces, { text: text.slice(from), start: start + from }];
}
