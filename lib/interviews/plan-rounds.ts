import { ROUNDS, type Round, type Setup } from "@/lib/interviews/schema";

type Level = Setup["level"];

/** Minutes for one question with its follow-ups. */
const MINUTES_EACH: Readonly<Record<Round, Readonly<Record<Level, number>>>> = {
  concept: { intern: 3, junior: 3, senior: 4 },
  estimation: { intern: 4, junior: 4, senior: 5 },
  code: { intern: 9, junior: 10, senior: 12 },
  "system-design": { intern: 10, junior: 12, senior: 15 },
  explain: { intern: 3, junior: 3, senior: 4 },
};

/** Which share of the time a round is to have, among those that are asked for. */
const SHARE: Readonly<Record<Round, number>> = { concept: 4, estimation: 2, code: 3, "system-design": 3, explain: 1 };

/** Where there is time left, a question gets up to half as much again, in steps of half a minute. */
const MOST_STRETCH = 1.5;
const STEP_MS = 30_000;
const MINUTE_MS = 60_000;

export interface PlannedRound {
  readonly round: Round;
  readonly questions: number;
  /** For each of them. */
  readonly plannedMs: number;
}

export interface RoundPlan {
  /** In the order in which they are asked. */
  readonly rounds: readonly PlannedRound[];
  /** What was asked for and will not come: nothing of it is there, or there is no time for it. */
  readonly left: readonly { readonly round: Round; readonly why: "none" | "time" }[];
}

/**
 * How many questions of each round there will be, and how long each may take: first one of each round that fits, then always one of the
 * round that is furthest behind its share. The sum of the planned time is at most the length of the interview.
 * @param available how many questions there are for each round
 */
export function planRounds(
  { minutes, level, rounds }: Pick<Setup, "minutes" | "level" | "rounds">,
  available: Readonly<Record<Round, number>>,
): RoundPlan {
  const wanted = ROUNDS.filter((round) => rounds.includes(round));
  const cost = (round: Round) => MINUTES_EACH[round][level];
  const counts = new Map<Round, number>();
  let free: number = minutes;
  const add = (round: Round) => {
    counts.set(round, (counts.get(round) ?? 0) + 1);
    free -= cost(round);
  };
  const fits = (round: Round) => cost(round) <= free && (counts.get(round) ?? 0) < available[round];
  for (const round of wanted) if (fits(round)) add(round);
  for (;;) {
    const behind = (round: Round) => ((counts.get(round) ?? 0) * cost(round)) / SHARE[round];
    const [next] = wanted.filter((round) => counts.has(round) && fits(round)).toSorted((a, b) => behind(a) - behind(b));
    if (!next) break;
    add(next);
  }
  const stretch = free < minutes ? Math.min(MOST_STRETCH, minutes / (minutes - free)) : 1;
  return {
    rounds: wanted.flatMap((round) => {
      const questions = counts.get(round) ?? 0;
      const plannedMs = Math.floor((cost(round) * MINUTE_MS * stretch) / STEP_MS) * STEP_MS;
      return questions > 0 ? [{ round, questions, plannedMs }] : [];
    }),
    left: wanted.flatMap((round) =>
      counts.has(round) ? [] : [{ round, why: available[round] === 0 ? ("none" as const) : ("time" as const) }],
    ),
  };
}

/** Time for the questions of a set: as its maker planned them, else as usual, all of it stretched or shortened to the length of the interview. */
export function planSet(
  { minutes, level }: Pick<Setup, "minutes" | "level">,
  questions: readonly { readonly round: Round; readonly minutes: number | null }[],
): readonly number[] {
  const wanted = questions.map(({ round, minutes: own }) => own ?? MINUTES_EACH[round][level]);
  const total = wanted.reduce((sum, each) => sum + each, 0);
  const stretch = Math.min(MOST_STRETCH, minutes / Math.max(1, total));
  return wanted.map((each) => Math.floor(each * MINUTE_MS * stretch));
}
