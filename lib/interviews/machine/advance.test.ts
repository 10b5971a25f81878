import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advance, type Command, type Facts, type Step } from "@/lib/interviews/machine/advance";
import { foldEvents } from "@/lib/interviews/machine/fold-event";
import { newInterview, type InterviewState } from "@/lib/interviews/machine/interview-state";
import type { Said } from "@/lib/interviews/schema";

const START = new Date("2026-11-26T10:00:00Z");
const at = (ms: number) => new Date(START.getTime() + ms);
const MINUTE = 60_000;
const LONG = "B 初始化为零，所以一开始增量是零，模型与原来的一样，训练从预训练的位置稳稳出发，这就是它的道理。";
const say = (text: string): Said => ({ text, isSpoken: false });

/** Two open questions and a keyed one between them; each text of the answers names what it misses and raises: `miss:a raise:m`. */
function factsOf(draft: Said | null = null): Facts {
  const followUps = [
    { when: { missed: "light" } },
    { when: { missed: "heavy" } },
    { when: { raised: "myth" } },
    {},
    { when: { missed: "heavy" } },
  ];
  const named = (text: string, word: string) =>
    [...text.matchAll(new RegExp(`${word}:(\\w+)`, "g"))].map(([, id]) => id!);
  return {
    deadline: at(15 * MINUTE),
    turns: [
      { round: "concept", plannedMs: 5 * MINUTE, followUps },
      { round: "estimation", plannedMs: 5 * MINUTE, followUps: null },
      { round: "explain", plannedMs: 5 * MINUTE, followUps },
    ],
    draft,
    isAnswered: (_, said) => ("text" in said ? said.text.trim() !== "" : said.answer !== null),
    hear: (_, said) => {
      const text = said.map((each) => ("text" in each ? each.text : "")).join(" ");
      const [missed, raised] = [named(text, "miss"), named(text, "raise")];
      return { missed, raised, isWhole: missed.length === 0 };
    },
  };
}

const begun = advance(newInterview(3, "zh"), { type: "begin" }, factsOf(), START).state;
const kinds = ({ events }: Step) => events.map(({ event }) => event.kind);
const answer = (state: InterviewState, text: string, ms = 1_000, facts = factsOf()) =>
  advance(state, { type: "answer", line: state.line, said: say(text) }, facts, at(ms));

describe("an interviewer", () => {
  it("asks the first question, once", () => {
    expect([begun.version, begun.line, begun.position]).toEqual([1, 1, 0]);
    expect(advance(begun, { type: "begin" }, factsOf(), START)).toMatchObject({ outcome: "repeated", events: [] });
  });

  it("waits for more after an answer that is short, once", () => {
    const first = answer(begun, "不太确定 miss:heavy");
    expect(kinds(first)).toEqual(["answered", "prompted"]);
    expect(kinds(answer(first.state, "嗯"))).toEqual(["answered", "followed-up"]);
  });

  it("does not wait after a short answer that says everything", () => {
    expect(kinds(answer(begun, "4 GiB"))).toEqual(["answered", "followed-up"]);
  });

  it("asks about a misconception first, then about the first of what was missed, then moves on", () => {
    const first = answer(begun, `${LONG} raise:myth miss:heavy miss:light`);
    expect(first.events[1]?.event).toMatchObject({ followUp: 2, because: { kind: "raised", part: "myth" } });
    const second = answer(first.state, "…");
    expect(second.events[1]?.event).toMatchObject({ followUp: 1, because: { kind: "missed", part: "heavy" } });
    const third = answer(second.state, "…");
    expect(kinds(third)).toEqual(["answered", "moved-on", "asked"]);
    expect(third.state.position).toBe(1);
  });

  it("asks what is asked in any case only while there is time for it", () => {
    expect(answer(begun, LONG).events[1]?.event).toMatchObject({ followUp: 3, because: { kind: "depth" } });
    expect(kinds(answer(begun, LONG, 4 * MINUTE))).toEqual(["answered", "moved-on", "asked"]);
  });

  it("asks nothing more once a question's time is used", () => {
    expect(kinds(answer(begun, `${LONG} miss:heavy`, 5 * MINUTE))).toEqual(["answered", "moved-on", "asked"]);
  });

  it("takes one answer to a question that has a key", () => {
    const second = advance(begun, { type: "pass", line: 1 }, factsOf(), at(1_000)).state;
    const step = advance(
      second,
      { type: "answer", line: second.line, said: { answer: { text: "4" } } },
      factsOf(),
      at(2_000),
    );
    expect(kinds(step)).toEqual(["answered", "moved-on", "asked"]);
  });

  it("moves on by himself when a question's time is well over, with what was written, and only once at a look", () => {
    expect(advance(begun, { type: "look" }, factsOf(), at(7 * MINUTE)).events).toEqual([]);
    const step = advance(begun, { type: "look" }, factsOf(say("half a thought")), at(8 * MINUTE));
    expect(kinds(step)).toEqual(["answered", "moved-on", "asked"]);
    expect(step.state.turns[0]?.left?.by).toBe("time");
    expect(step.state.position).toBe(1);
  });

  it("ends at the deadline, with what was written by then, whenever somebody looks", () => {
    const step = advance(begun, { type: "look" }, factsOf(say("so far")), at(60 * MINUTE));
    expect(kinds(step)).toEqual(["answered", "ended"]);
    expect(step.events.map((event) => event.at)).toEqual([at(15 * MINUTE), at(15 * MINUTE)]);
    expect(step.state.ended).toEqual({ by: "deadline", at: at(15 * MINUTE) });
    expect(answer(step.state, "late").outcome).toBe("over");
  });

  it("gives what was written to the question that it was written for, not to the next", () => {
    const step = advance(begun, { type: "end" }, factsOf(say("for the first")), at(8 * MINUTE));
    expect(step.events.map(({ position, event }) => [position, event.kind])).toEqual([
      [0, "answered"],
      [0, "moved-on"],
      [1, "asked"],
      [1, "ended"],
    ]);
  });

  it("acknowledges what was sent again, and refuses what comes from an older line", () => {
    const step = answer(begun, LONG);
    expect(advance(step.state, { type: "answer", line: 1, said: say(LONG) }, factsOf(), at(2_000))).toMatchObject({
      outcome: "repeated",
      events: [],
    });
    expect(advance(step.state, { type: "answer", line: 1, said: say("another") }, factsOf(), at(2_000)).outcome).toBe(
      "outdated",
    );
    const passed = advance(begun, { type: "pass", line: 1 }, factsOf(), at(1_000)).state;
    expect(advance(passed, { type: "pass", line: 1 }, factsOf(), at(2_000))).toMatchObject({
      outcome: "repeated",
      events: [],
    });
  });

  it("changes the language and nothing else", () => {
    const step = advance(begun, { type: "language", locale: "en" }, factsOf(), at(1_000));
    expect({ ...step.state, version: 1, locale: "zh" }).toEqual(begun);
    expect(answer(step.state, LONG).events[0]?.event).toMatchObject({ locale: "en" });
  });

  it("takes no answer without anything in it", () => {
    expect(answer(begun, " \n ")).toMatchObject({ outcome: "empty", events: [] });
  });

  it("ends by itself after the last question", () => {
    let state = begun;
    for (const ms of [1, 2, 3]) state = advance(state, { type: "pass", line: state.line }, factsOf(), at(ms)).state;
    expect(state.ended?.by).toBe("finished");
    expect(state.line).toBe(0);
  });
});

const textOf = (said: Said) => ("text" in said ? said.text : "");
const text = fc.constantFrom("", "嗯", LONG, `${LONG} miss:heavy`, `${LONG} raise:myth miss:light`, "miss:heavy");
const command = fc.record({
  wait: fc.nat({ max: 3 * MINUTE }),
  draft: fc.option(text.map(say)),
  back: fc.nat({ max: 2 }),
  type: fc.constantFrom("answer", "pass", "done", "language", "end", "look", "begin"),
  said: text.map(say),
  twice: fc.boolean(),
});

describe("whatever is sent in whatever order", () => {
  it("loses no answer, counts no question twice, asks no follow-up twice, and nothing happens after the deadline", () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (script) => {
        let [state, now] = [newInterview(3, "zh"), 0];
        const written: Step["events"][number][] = [];
        const acknowledged: string[] = [];
        for (const { wait, draft, back, type, said, twice } of script) {
          now += wait;
          const line = Math.max(0, state.line - (back === 2 ? 1 : 0));
          const given = {
            ...{ type, line, said, locale: state.locale === "zh" ? "en" : "zh" },
          } as Command;
          const facts = factsOf(state.line > 0 ? draft : null);
          const step = advance(state, given, facts, at(now));
          if (given.type === "answer" && step.outcome === "done") acknowledged.push(textOf(said));
          written.push(...step.events);
          expect(foldEvents(state, step.events)).toEqual(step.state);
          state = step.state;
          const isTwice = twice && type !== "language" && step.outcome === "done";
          if (isTwice) expect(advance(state, given, factsOf(), at(now)).events).toEqual([]);
        }
        expect(written.map(({ number }) => number)).toEqual(written.map((_, index) => index + 1));
        expect(written.every((event) => event.at <= factsOf().deadline)).toBe(true);
        const of = (kind: string) => written.filter(({ event }) => event.kind === kind);
        const positions = of("asked").map(({ position }) => position);
        expect(positions).toEqual(positions.map((_, index) => index));
        const left = of("moved-on").map(({ position }) => position);
        expect(new Set(left).size).toBe(left.length);
        const said = of("answered").map(({ event }) => (event.kind === "answered" ? textOf(event.said) : ""));
        for (const each of acknowledged) expect(said).toContain(each);
        expect(acknowledged.length).toBeLessThanOrEqual(said.length);
        for (const turn of state.turns) {
          expect(turn.followUps.length).toBeLessThanOrEqual(2);
          expect(new Set(turn.followUps).size).toBe(turn.followUps.length);
        }
        expect(of("ended").length).toBeLessThanOrEqual(1);
        if (of("ended").length > 0) expect(written.at(-1)?.event.kind).toBe("ended");
      }),
      { numRuns: 400 },
    );
  });
});
