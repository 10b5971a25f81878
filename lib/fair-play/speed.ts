import type { EvidenceOf } from "@/lib/fair-play/evidence";
import { median } from "@/lib/fair-play/tail";

export interface TimedAnswer {
  readonly attemptId: string;
  /** When the server got it. */
  readonly at: Date;
  readonly isRight: boolean;
  /** What the browser said that it took; null where it did not. Anybody can say anything here. */
  readonly claimedMs: number | null;
}

/** In less nobody reads a question, decides and presses a key, and has the next one on the screen. */
const FLOOR_MS = 1_500;
/** So many in a row are no accident of a slow network or a double press. */
const RUN = 12;
/** Who answers at random is quick as well; his reward is small, and it is no cheating. */
const RIGHT_SHARE = 0.9;
/** Clocks of browsers and the way to the server. */
const SLACK_MS = 60_000;

/**
 * Runs of right answers that came in faster than a person reads. Answers that waited in a browser without network come in at once, and
 * are honest: such a run says of each answer how long it took, plausibly, and no more in all than passed since the server last heard of
 * the learner.
 * @param answers each sent by itself (none of a quiz, whose answers are marked together), oldest first
 */
export function findSpeed(answers: readonly TimedAnswer[]): EvidenceOf<"speed">[] {
  return splitRuns(answers).flatMap(({ run, before }) => {
    const right = run.filter(({ isRight }) => isRight).length;
    if (run.length < RUN || right < RIGHT_SHARE * run.length || waitedOffline(run, before)) return [];
    const [from, to] = [run[0]!.at, run.at(-1)!.at]; // a run has at least RUN answers
    const claimed = claimOf(run);
    return [
      {
        ...{ version: 1 as const, signal: "speed" as const, from: from.toISOString(), to: to.toISOString() },
        attemptIds: run.slice(0, 200).map(({ attemptId }) => attemptId),
        ...{ answers: run.length, seconds: (to.getTime() - from.getTime()) / 1_000 },
        claimedSeconds: claimed === null ? null : claimed.reduce((sum, ms) => sum + ms, 0) / 1_000,
      },
    ];
  });
}

interface Run {
  readonly run: readonly TimedAnswer[];
  /** The answer before it. */
  readonly before: TimedAnswer | undefined;
}

function splitRuns(answers: readonly TimedAnswer[]): Run[] {
  const runs: { run: TimedAnswer[]; before: TimedAnswer | undefined }[] = [];
  for (const [index, answer] of answers.entries()) {
    const before = answers[index - 1];
    const last = runs.at(-1);
    if (last && before && answer.at.getTime() - before.at.getTime() < FLOOR_MS) last.run.push(answer);
    else runs.push({ run: [answer], before });
  }
  return runs;
}

function claimOf(run: readonly TimedAnswer[]): number[] | null {
  const claims = run.flatMap(({ claimedMs }) => claimedMs ?? []);
  return claims.length === run.length ? claims : null;
}

function waitedOffline(run: readonly TimedAnswer[], before: TimedAnswer | undefined): boolean {
  const claims = claimOf(run);
  if (claims === null || median(claims) < FLOOR_MS) return false;
  const claimed = claims.reduce((sum, ms) => sum + ms, 0);
  const passed = before ? run.at(-1)!.at.getTime() - before.at.getTime() : Infinity;
  return claimed <= passed + SLACK_MS;
}
