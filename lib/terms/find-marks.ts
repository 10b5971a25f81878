/** A paragraph or an entry of a list in a lesson. */
export interface ProseBlock {
  /** Ids of the headings above it: of the section, then of the sub-section; empty before the first one. */
  readonly sections: readonly string[];
  /** Its stretches of text between formulas, code, links and whatever else holds no marks. */
  readonly runs: readonly string[];
}

export interface MarkableTerm {
  readonly id: string;
  /** How the language of the lesson writes it. */
  readonly forms: readonly string[];
  /** The heading below which the lesson explains it. */
  readonly section?: string;
}

export interface TermMark {
  readonly id: string;
  /** Index of the run in its block. */
  readonly run: number;
  /** In UTF-16 units of the run. */
  readonly start: number;
  readonly end: number;
}

/**
 * Finds where a lesson marks its terms, block by block in its order, so that a page may do other things between two: the first time that a
 * section writes a term, at most one term for each block, and nothing below the heading that explains it. Of forms that begin at the same
 * place the longest counts, and a form inside a longer one is none, marked or not.
 */
export function createMarker(terms: readonly MarkableTerm[]): (block: ProseBlock) => TermMark | undefined {
  const match = createMatcher(terms);
  let section: string | undefined;
  let seen = new Set<string>();
  return ({ sections, runs }) => {
    if (sections[0] !== section) seen = new Set();
    section = sections[0];
    const found = runs.flatMap((text, run) => match(text).map((place) => ({ ...place, run })));
    const first = found.find(({ term }) => !seen.has(term.id) && !(term.section && sections.includes(term.section)));
    if (!first) return undefined;
    const { term, run, start, end } = first;
    seen.add(term.id);
    return { id: term.id, run, start, end };
  };
}

/** Ids of the terms that a text writes anywhere. */
export function findWritten(text: string, terms: readonly MarkableTerm[]): ReadonlySet<string> {
  return new Set(createMatcher(terms)(text).map(({ term }) => term.id));
}

interface Place {
  readonly term: MarkableTerm;
  readonly start: number;
  readonly end: number;
}

interface Form {
  readonly term: MarkableTerm;
  readonly text: string;
}

/**
 * Finds all terms of a text from left to right. Places do not overlap. One regular expression of all forms would say the same, but takes a
 * phone a tenth of a second to compile.
 */
function createMatcher(terms: readonly MarkableTerm[]): (text: string) => Place[] {
  const byFirst = new Map<string, Form[]>();
  const add = (first: string, form: Form) => byFirst.set(first, [...(byFirst.get(first) ?? []), form]);
  const forms = terms.flatMap((term) => term.forms.map((text): Form => ({ term, text })));
  for (const form of forms.toSorted((a, b) => b.text.length - a.text.length)) {
    const first = form.text.charAt(0);
    add(first, form);
    if (SMALL.test(first)) add(first.toUpperCase(), form);
  }
  return (text) => {
    const places: Place[] = [];
    for (let start = 0; start < text.length; start++) {
      for (const { term, text: form } of byFirst.get(text.charAt(start)) ?? []) {
        const end = endOf(form, text, start);
        if (end === undefined) continue;
        places.push({ term, start, end });
        start = end - 1;
        break;
      }
    }
    return places;
  };
}

const SMALL = /^[a-z]/;
const ENDS_SMALL = /[a-z]$/;
const BEGINS_WORD = /^[\p{Script=Latin}\p{N}]/u;
const ENDS_WORD = /[\p{Script=Latin}\p{N}]$/u;
const GOES_ON = /^[\p{Script=Latin}\p{N}_-]/u;
const CAME_BEFORE = /[\p{Script=Latin}\p{N}_-]$/u;
const SPACE = /\s/;

/**
 * Where a form that begins at `start` ends in a text; undefined where it does not stand there. A form of Latin letters is a whole word
 * (`LoRA` is not in `QLoRA`, `attention` not in `cross-attention`). One that begins with a small letter may begin a sentence, and may stand
 * in the plural; of names it would be another thing (`Transformers` is a library). Chinese has no words to end. A space may be a line break.
 */
function endOf(form: string, text: string, start: number): number | undefined {
  let end = start + 1; // its first letter was looked up
  for (let at = 1; at < form.length; at++) {
    if (form[at] === " ") {
      const from = end;
      while (SPACE.test(text.charAt(end))) end++;
      if (end === from) return undefined;
    } else if (form[at] === text[end]) end++;
    else return undefined;
  }
  // Two units hold the whole of any character.
  if (BEGINS_WORD.test(form) && CAME_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return undefined;
  if (!ENDS_WORD.test(form)) return end;
  const mayBePlural = SMALL.test(form) && ENDS_SMALL.test(form) && text[end] === "s";
  return [...(mayBePlural ? [end + 1] : []), end].find((place) => !GOES_ON.test(text.slice(place, place + 2)));
}
