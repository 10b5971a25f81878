import type { PlacementDraw, PlanSettings } from "@/lib/plan/plan-settings";
import type { Role } from "@/lib/plan/roles";
import type { MasteryState } from "@/lib/progress/mastery";

/** A chapter that has a lesson. */
export interface WrittenChapter {
  readonly slug: string;
  readonly track: string;
  /** Minutes that reading takes. */
  readonly reading: number;
  readonly labs: readonly string[];
  /** Canonical concepts of its questions; what several questions name stands as often. */
  readonly concepts: readonly string[];
  /** Item ids of the quiz, in the order of the lesson. */
  readonly quiz: readonly string[];
}

/** An item that can be practised. */
export interface PlanItem {
  readonly id: string;
  readonly chapter: string;
  readonly kind: string;
  readonly questions: readonly string[];
  readonly concepts: readonly string[];
  readonly difficulty: number;
  readonly lab: string | null;
}

/** A graded answer, as a placement reads it. */
export interface MarkedAnswer {
  readonly itemId: string;
  readonly at: Date;
  /** Corrected for guessing and hints, 0..1. */
  readonly share: number;
}

export interface LastInterview {
  readonly endedAt: Date;
  readonly missed: ReadonlyMap<string, number>;
}

/** Everything that a learner's plan follows from, besides the present moment. */
export interface PlanFacts {
  /** YYYY-MM-DD in the learner's time zone. */
  readonly today: string;
  readonly settings: PlanSettings | null;
  readonly role: Role;
  readonly draw: PlacementDraw | null;
  /** Written chapters in the order of the curriculum, how many it has in all, and its tracks. */
  readonly chapters: readonly WrittenChapter[];
  readonly chaptersInAll: number;
  readonly tracks: readonly string[];
  readonly builtLabs: readonly string[];
  readonly items: readonly PlanItem[];
  /** Latest answer before today, by item. */
  readonly answeredBefore: ReadonlyMap<string, Date>;
  readonly answeredToday: ReadonlySet<string>;
  readonly activeDays: readonly string[];
  readonly durationsMs: readonly number[];
  readonly answers: readonly MarkedAnswer[];
  /** As it stood when today began, so that the list of a day stays the same while it is worked off. */
  readonly mastery: ReadonlyMap<string, MasteryState>;
  /** The last mock interview before today: the concepts that it missed, each with the share that it earned there. */
  readonly lastInterview: LastInterview | null;
  readonly review: {
    /** Cards due on each day from today on, those done today included. */
    readonly due: readonly number[];
    readonly duePerDay: number;
    readonly dueNow: number;
    readonly freshNow: number;
    readonly doneToday: number;
  };
}
