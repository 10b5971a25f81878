/** What a term's card links to: the section or chapter that explains it; without an address while nobody has written that. */
export interface TermPlace {
  readonly text: string;
  readonly href?: string;
}

/** A term as the cards of one lesson show it, in one language. */
export interface LessonTerm {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly forms: readonly string[];
  /** The heading below which this lesson explains it. */
  readonly section?: string;
  readonly place: TermPlace;
}

/** The file beside a lesson, `/<locale>/chapters/<slug>/terms.json`: the terms that it writes and does not explain as a whole. */
export interface LessonTerms {
  /** Words of the link to the glossary. */
  readonly glossary: string;
  readonly terms: readonly LessonTerm[];
}

/** A term as the glossary shows it, in one language. */
export interface GlossaryEntry {
  readonly id: string;
  readonly name: string;
  /** In the other language; often the same. */
  readonly otherName: string;
  readonly definition: string;
  readonly place: TermPlace;
  /** Address of exercises on it. */
  readonly practice: string | undefined;
}
