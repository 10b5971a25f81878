/** Minutes that an interview question takes to answer in full and to mark. */
export const QUESTION_MINUTES = 4;

/** What a practice item takes while too few answers of the learner's own are timed. */
export const USUAL_SECONDS = 60;
const TIMED_NEEDED = 10;

/** How much of a chapter's time full mastery would save: reading what one knows goes twice as fast. */
export const KNOWN_SAVES = 0.5;

/** Seconds for one practice item: the median of the learner's own timed answers, once there are ten; between 15 and 300. */
export function typicalSeconds(durationsMs: readonly number[]): { readonly seconds: number; readonly isOwn: boolean } {
  if (durationsMs.length < TIMED_NEEDED) return { seconds: USUAL_SECONDS, isOwn: false };
  const sorted = durationsMs.toSorted((a, b) => a - b);
  const median = (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2; // not empty
  return { seconds: Math.min(300, Math.max(15, Math.round(median / 1_000))), isOwn: true };
}

/** What a written chapter is made of. */
export interface ChapterSize {
  /** For reading the lesson, as its author says. */
  readonly reading: number;
  readonly items: number;
  /** Interview questions. */
  readonly questions: number;
}

/** T, the minutes that a whole chapter takes: reading + items · seconds / 60 + questions · 4. */
export function chapterMinutes({ reading, items, questions }: ChapterSize, seconds: number): number {
  return reading + (items * seconds) / 60 + questions * QUESTION_MINUTES;
}

export interface Standing {
  /** T, see chapterMinutes. */
  readonly minutes: number;
  /** p: share of the chapter's items and questions that were answered, 0..1. */
  readonly progress: number;
  /** m: mastery of the chapter's concepts, 0..1. */
  readonly mastery: number;
}

/** Whole minutes that are left of a chapter: ⌈T · (1 − p) · (1 − m / 2)⌉; 0 once everything was answered. */
export function remainingMinutes({ minutes, progress, mastery }: Standing): number {
  // Without what floating point adds a minute for.
  return Math.max(0, Math.ceil(minutes * (1 - progress) * (1 - KNOWN_SAVES * mastery) - 1e-9));
}

/** Mastery of a chapter: the mean over its questions' concepts, one that several questions name counting as often; 0..1. */
export function chapterMastery(concepts: readonly string[], masteryOf: (concept: string) => number): number {
  if (concepts.length === 0) return 0;
  return concepts.reduce((sum, concept) => sum + masteryOf(concept), 0) / concepts.length;
}
