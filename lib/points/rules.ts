/** What earns points, as data. A change is a new version: what was given by an older one stays as it was. */
export interface PointRules {
  readonly version: number;
  /** Of a first answer to an item with drawn numbers or pairs, all of it right, by difficulty 1 to 5. */
  readonly first: readonly [number, number, number, number, number];
  /** Shares of that: of an item whose content is fixed, of a lab's challenge, of an answer after a hint. */
  readonly fixedShare: number;
  readonly challengeShare: number;
  readonly hintShare: number;
  /** Each further answer on another day earns this share of the one before it; only where the item is drawn anew. */
  readonly repeatShare: number;
  /** Of a review that was done on time, before `fixedShare`, and how many days after its day that is. */
  readonly review: number;
  readonly reviewDays: number;
  /** Of a marked quiz of at least so many items, and of an interview: for the first of a day, the second and so on; none after them. */
  readonly quiz: readonly number[];
  readonly quizItems: number;
  readonly interview: readonly number[];
  /** The most that one UTC day gives. */
  readonly dayCap: number;
}

const VERSIONS: readonly PointRules[] = [
  {
    version: 1,
    first: [4, 6, 8, 10, 12],
    fixedShare: 0.5,
    challengeShare: 1.5,
    hintShare: 0.5,
    repeatShare: 0.5,
    review: 4,
    reviewDays: 2,
    quiz: [10, 5, 2],
    quizItems: 5,
    interview: [20, 10, 5],
    dayCap: 200,
  },
];

/** Those that hold now. */
export const POINT_RULES: PointRules = VERSIONS.at(-1)!; // there is always one
