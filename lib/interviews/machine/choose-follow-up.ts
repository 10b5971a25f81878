import type { InterviewEvent } from "@/lib/interviews/schema";

/** When a follow-up is asked, as authors write it; nothing: in any case. */
export interface AuthoredFollowUp {
  readonly when?: { readonly missed: string } | { readonly raised: string } | undefined;
}

/** What was heard in everything that was said to a question. */
export interface Heard {
  /** Ids of points that were not said, the one first that weighs most. */
  readonly missed: readonly string[];
  /** Ids of misconceptions that were asserted. */
  readonly raised: readonly string[];
  /** Points were looked for, and every one of them was said. */
  readonly isWhole: boolean;
}

type FollowedUp = Extract<InterviewEvent, { kind: "followed-up" }>;

/**
 * The follow-up that an interviewer asks next: about a misconception that was raised, else about the heaviest point that was missed,
 * else, where there is time for depth, one that is asked in any case. None is asked twice, nor two for one thing.
 */
export function chooseFollowUp(
  followUps: readonly AuthoredFollowUp[],
  asked: readonly number[],
  { missed, raised }: Heard,
  hasTimeForDepth: boolean,
): FollowedUp | undefined {
  const partOf = (place: number) => JSON.stringify(followUps[place]?.when);
  const settled = new Set(asked.map(partOf).filter((part) => part !== undefined));
  const open = followUps.flatMap(({ when }, place) =>
    asked.includes(place) || settled.has(partOf(place)) ? [] : [{ place, when }],
  );
  const find = (kind: "raised" | "missed", parts: readonly string[]): FollowedUp | undefined => {
    for (const part of parts) {
      const found = open.find(({ when }) => when && kind in when && Object.values(when)[0] === part);
      if (found) return { kind: "followed-up", followUp: found.place, because: { kind, part } };
    }
    return undefined;
  };
  const deeper = hasTimeForDepth ? open.find(({ when }) => !when) : undefined;
  return (
    find("raised", raised) ??
    find("missed", missed) ??
    (deeper && { kind: "followed-up", followUp: deeper.place, because: { kind: "depth" } })
  );
}
