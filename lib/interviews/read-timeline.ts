import type { InterviewEvent, Said } from "@/lib/interviews/schema";

export interface TimedEvent {
  readonly number: number;
  readonly position: number;
  readonly at: Date;
  readonly event: InterviewEvent;
}

/** What became of a question. `silent`: the interview ended while it waited; `not-reached`: it was never asked. */
export const OUTCOMES = ["answered", "passed", "time", "silent", "not-reached"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Timeline {
  readonly outcome: Outcome;
  /** From when it was asked until the interview went on, in milliseconds. */
  readonly usedMs: number;
  /** What was said by either side, in order. `tookMs`: since what was said before it. */
  readonly lines: readonly (TimedEvent & { readonly tookMs: number })[];
}

const SPOKEN: ReadonlySet<InterviewEvent["kind"]> = new Set(["answered", "prompted", "followed-up"]);

export const isSaid = (said: Said): boolean => ("text" in said ? said.text.trim() !== "" : said.answer !== null);

/**
 * How one question went, from the events of its interview in their order. Times are the server's. A clock that was set back makes a
 * time of nothing, never one below.
 */
export function readTimeline(events: readonly TimedEvent[], position: number, endedAt: Date): Timeline {
  const asked = events.findIndex(({ event, position: of }) => of === position && event.kind === "asked");
  const start = events[asked];
  if (!start) return { outcome: "not-reached", usedMs: 0, lines: [] };
  const own = events.filter((each, index) => index > asked && each.position === position);
  const moved = own.find(({ event }) => event.kind === "moved-on");
  const next = events.find(({ event }, index) => index > asked && (event.kind === "asked" || event.kind === "ended"));
  let before = start.at;
  const lines = own
    .filter(({ event }) => SPOKEN.has(event.kind))
    .map((each) => {
      const tookMs = between(before, each.at);
      before = each.at;
      return { ...each, tookMs };
    });
  const isAnswered = lines.some(({ event }) => event.kind === "answered" && isSaid(event.said));
  return {
    outcome: isAnswered ? "answered" : outcomeOf(moved?.event),
    usedMs: between(start.at, (moved ?? next)?.at ?? endedAt),
    lines,
  };
}

function outcomeOf(moved: InterviewEvent | undefined): Outcome {
  if (moved?.kind !== "moved-on") return "silent";
  return moved.by === "time" ? "time" : "passed";
}

const between = (from: Date, to: Date): number => Math.max(0, to.getTime() - from.getTime());
