import { expandFormula, isSearchable } from "@/lib/rubric/find-formulas";
import { growTermTree, type TermTree } from "@/lib/rubric/find-terms";
import { readWanted, type WantedNumber } from "@/lib/rubric/find-numbers";
import { parseForm, type Atom, type Group, type Scope } from "@/lib/rubric/parse-form";
import { normalizeAnswer } from "@/lib/rubric/normalize-answer";
import { tokenize } from "@/lib/rubric/tokenize";
import type { Glossary } from "@/lib/rubric/schema";

/** A rubric as an item's author writes it; the texts for learners are no concern of the matcher. */
export interface AuthoredRubric {
  readonly points: readonly {
    readonly id: string;
    readonly weight: number;
    readonly parts: Readonly<Record<string, readonly string[]>>;
    /** How many parts make the point; all of them when left out. */
    readonly need?: number | undefined;
    /** What contradicts it: who asserts that is not credited with the point. */
    readonly against?: readonly string[] | undefined;
  }[];
  readonly misconceptions: readonly { readonly id: string; readonly said: readonly string[] }[];
}

export interface CompiledGroup {
  readonly mode: Group["mode"];
  readonly atoms: readonly number[];
  /** Of these atoms those that deny: of a group that must be absent they matter in the clauses of the others alone. */
  readonly denials: ReadonlySet<number>;
}

/** Words that deny what stands in their clause. */
const DENIAL =
  /^(?:不|不是|没|没有|无|并非|并不|并没有|未|别|而非|而不是|not|no|never|nor|neither|none|cannot|rather|without)$/;

/** A form with its atoms as numbers. */
export interface CompiledForm {
  /** As its author wrote it. */
  readonly text: string;
  readonly groups: readonly CompiledGroup[];
  readonly inOrder: number;
  readonly mayBeAsked: boolean;
  readonly scope: Scope;
}

export interface CompiledRubric {
  readonly points: readonly {
    readonly id: string;
    readonly weight: number;
    readonly parts: readonly (readonly CompiledForm[])[];
    readonly need: number;
    readonly against: readonly CompiledForm[];
  }[];
  readonly misconceptions: readonly { readonly id: string; readonly forms: readonly CompiledForm[] }[];
  readonly terms: TermTree;
  /** Terms that hold no word: `##`, `√`. */
  readonly signs: readonly { readonly atom: number; readonly text: string }[];
  /** The atom of the word "not", which every n't says as well. */
  readonly not: number | undefined;
  /** Lines of signs by atom; several lines may be one atom. */
  readonly formulas: readonly { readonly atom: number; readonly line: string }[];
  readonly numbers: readonly { readonly atom: number; readonly wanted: WantedNumber }[];
  /** Glossary ids, numbers and formulas that nothing can be made of. */
  readonly unknown: readonly string[];
}

/**
 * Makes a rubric ready for matching. What cannot be read (a form, a glossary id) matches nothing and is named in `unknown`:
 * a stored rubric may be older than the glossary.
 */
export function compileRubric(rubric: AuthoredRubric, glossary: Glossary): CompiledRubric {
  const entries = new Map(glossary.map((entry) => [entry.id, entry]));
  const atoms = new Map<string, number>();
  const terms: [string, number[]][] = [];
  const formulas: { atom: number; line: string }[] = [];
  const signs: { atom: number; text: string }[] = [];
  const numbers: { atom: number; wanted: WantedNumber }[] = [];
  const unknown: string[] = [];
  const addFormula = (atom: number, text: string) => {
    for (const line of new Set(expandFormula(text)))
      if (isSearchable(line)) formulas.push({ atom, line });
      else unknown.push(`$${text}$`);
  };
  const define = (atom: Atom, number: number): void => {
    switch (atom.kind) {
      case "term":
        if (tokenize(atom.text).tokens.length > 0) terms.push([atom.text, [number]]);
        else signs.push({ atom: number, text: normalizeAnswer(atom.text).text });
        return;
      case "formula":
        addFormula(number, atom.text);
        return;
      case "number": {
        const wanted = readWanted(atom.text, atom.tolerance);
        if (wanted) numbers.push({ atom: number, wanted });
        else unknown.push(`=${atom.text}`);
        return;
      }
      case "glossary": {
        const entry = entries.get(atom.id);
        if (!entry) unknown.push(`<${atom.id}>`);
        for (const text of [...(entry?.zh ?? []), ...(entry?.en ?? [])]) terms.push([text, [number]]);
        for (const text of entry?.except ?? []) terms.push([text, []]);
        for (const text of entry?.formulas ?? []) addFormula(number, text);
      }
    }
  };
  const numberOf = (atom: Atom): number => {
    const name = JSON.stringify(atom);
    let number = atoms.get(name);
    if (number === undefined) {
      atoms.set(name, (number = atoms.size));
      define(atom, number);
    }
    return number;
  };
  const compileGroup = ({ mode, atoms: each }: Group): CompiledGroup => ({
    mode,
    atoms: each.map(numberOf),
    denials: new Set(each.flatMap((atom) => (atom.kind === "term" && DENIAL.test(atom.text) ? numberOf(atom) : []))),
  });
  const compile = (text: string): CompiledForm[] => {
    const reading = parseForm(text);
    if (!reading.ok) unknown.push(text);
    if (!reading.ok) return [];
    const { groups, ...how } = reading.form;
    return [{ text, ...how, groups: groups.map(compileGroup) }];
  };
  const points = rubric.points.map(({ id, weight, parts, need, against = [] }) => {
    const compiled = Object.values(parts).map((texts) => texts.flatMap(compile));
    return {
      id,
      weight,
      parts: compiled,
      need: Math.min(need ?? compiled.length, compiled.length),
      against: against.flatMap(compile),
    };
  });
  const misconceptions = rubric.misconceptions.map(({ id, said }) => ({ id, forms: said.flatMap(compile) }));
  return {
    points,
    misconceptions,
    terms: growTermTree(terms),
    signs,
    not: atoms.get(JSON.stringify({ kind: "term", text: "not" })),
    formulas,
    numbers,
    unknown,
  };
}
