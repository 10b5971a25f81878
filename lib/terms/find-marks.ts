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
  /** Index of the block, and of the run in it. */
  readonly block: number;
  readonly run: number;
  /** In UTF-16 units of the run. */
  readonly start: number;
  readonly end: number;
}

/**
 * Where a lesson marks its terms: the first time that a section writes a term, at most one term for each block, and nothing below the
 * heading that explains it. Of forms that begin at the same place the longest counts, and a form inside a longer one is none, marked or not.
 */
export function findMarks(blocks: readonly ProseBlock[], terms: readonly MarkableTerm[]): TermMark[] {
  const match = createMatcher(terms);
  const marks: TermMark[] = [];
  let section: string | undefined;
  let seen = new Set<string>();
  for (const [block, { sections, runs }] of blocks.entries()) {
    if (sections[0] !== section) seen = new Set();
    section = sections[0];
    const found = runs.flatMap((text, run) => match(text).map((place) => ({ ...place, run })));
    const first = found.find(({ term }) => !seen.has(term.id) && !(term.section && sections.includes(term.section)));
    if (!first) continue;
    const { term, run, start, end } = first;
    seen.add(term.id);
    marks.push({ id: term.id, block, run, start, end });
  }
  return marks;
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

/** Finds all terms of a text from left to right. Places do not overlap. */
function createMatcher(terms: readonly MarkableTerm[]): (text: string) => Place[] {
  const forms = terms
    .flatMap((term) => term.forms.map((form) => ({ term, form })))
    .toSorted((a, b) => b.form.length - a.form.length);
  if (forms.length === 0) return () => [];
  const pattern = new RegExp(forms.map(({ form }) => `(${patternOf(form)})`).join("|"), "gu");
  return (text) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const index = found.slice(1).findIndex((group) => group !== undefined);
      const term = forms[index]?.term;
      return term ? [{ term, start: found.index, end: found.index + found[0].length }] : [];
    });
}

const WORD = String.raw`[\p{Script=Latin}\p{N}_-]`;
const BEGINS_WORD = /^[\p{Script=Latin}\p{N}]/u;
const ENDS_WORD = /[\p{Script=Latin}\p{N}]$/u;

/**
 * A form of Latin letters is a whole word (`LoRA` is not in `QLoRA`, `attention` not in `cross-attention`). One that begins with a small
 * letter may begin a sentence, and may stand in the plural; of names it would be another thing (`Transformers` is a library). Chinese has
 * no words to end. A space may be a line break.
 */
function patternOf(form: string): string {
  const [first = "", ...rest] = form;
  const begin = /[a-z]/.test(first) ? `[${first}${first.toUpperCase()}]` : escape(first);
  const body = begin + escape(rest.join("")).replace(/ /g, String.raw`\s+`);
  const plural = /^[a-z]/.test(form) && /[a-z]$/.test(form) ? "s?" : "";
  return (BEGINS_WORD.test(form) ? `(?<!${WORD})` : "") + body + (ENDS_WORD.test(form) ? `${plural}(?!${WORD})` : "");
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
