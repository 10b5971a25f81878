import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginDraft, isUnkept, nextDraft, type DraftEvent, type DraftState } from "@/lib/cms/draft-state";
import type { CmsDocument } from "@/lib/cms/schema";

const doc = (en: string): CmsDocument => ({
  ...{ kind: "single-choice", version: 1, body: { stem: { zh: "", en } }, title: { zh: "", en: "" }, use: "practice" },
  ...{ questions: [], difficulty: null, sources: [], reviewed: "", lab: null, edition: 1, round: null },
});
const at = "2026-11-26T10:32:00.000Z";
const run = (state: DraftState, ...events: DraftEvent[]) => events.reduce(nextDraft, state);
const begun = () => beginDraft(doc("a"), 0, null);

describe("a draft", () => {
  it("is sent once the typing pauses, and still when it is acknowledged", () => {
    const typing = run(begun(), { type: "edited", document: doc("b") });
    expect(typing.phase).toBe("typing");
    const saving = run(typing, { type: "paused" });
    expect([saving.phase, saving.sending]).toEqual(["saving", typing.document]);
    const kept = run(saving, { type: "acknowledged", version: 1, savedAt: at });
    expect([kept.phase, kept.version, kept.savedAt, isUnkept(kept)]).toEqual(["still", 1, at, false]);
  });

  it("goes on with what was typed while it was on its way, one request at a time", () => {
    const saving = run(begun(), { type: "edited", document: doc("b") }, { type: "paused" });
    const newer = run(saving, { type: "edited", document: doc("c") }, { type: "paused" });
    expect(newer.sending).toBe(saving.sending);
    const then = run(newer, { type: "acknowledged", version: 1, savedAt: at });
    expect([then.phase, then.kept]).toEqual(["typing", saving.sending]);
  });

  it("needs no request when a change was taken back", () => {
    expect(run(begun(), { type: "edited", document: doc("b") }, { type: "edited", document: doc("a") }).phase).toBe(
      "still",
    );
  });

  it("waits for the network, and sends the newest then", () => {
    const offline = run(begun(), { type: "edited", document: doc("b") }, { type: "paused" }, { type: "lost" });
    expect(offline.phase).toBe("offline");
    const again = run(offline, { type: "edited", document: doc("c") }, { type: "paused" });
    expect([again.phase, again.sending]).toEqual(["saving", doc("c")]);
  });

  it("sends nothing over another tab's draft before the author chose", () => {
    const theirs = { version: 5, document: doc("theirs") };
    const conflict = run(
      begun(),
      ...([{ type: "edited", document: doc("mine") }, { type: "paused" }, { type: "outdated" }] as const),
      { type: "found", theirs, savedAt: at },
    );
    expect(run(conflict, { type: "paused" }, { type: "edited", document: doc("more") }).phase).toBe("conflict");
    const taken = run(conflict, { type: "chosen", keeps: "theirs" });
    expect([taken.phase, taken.document, taken.version]).toEqual(["still", theirs.document, 5]);
    const mine = run(conflict, { type: "chosen", keeps: "mine" });
    expect([mine.phase, mine.document, mine.version]).toEqual(["typing", doc("mine"), 5]);
  });

  it("has no conflict with a draft that says the same", () => {
    const conflict = run(begun(), { type: "edited", document: doc("b") }, { type: "paused" }, { type: "outdated" });
    const met = run(conflict, { type: "found", theirs: { version: 3, document: doc("b") }, savedAt: at });
    expect([met.phase, met.version]).toEqual(["still", 3]);
  });

  it("keeps what was typed while a revision was made", () => {
    const rebased = run(
      begun(),
      { type: "edited", document: doc("b") },
      { type: "rebased", kept: doc("a"), version: 0 },
    );
    expect([rebased.phase, rebased.document]).toEqual(["typing", doc("b")]);
  });

  it("tries anew after a refusal once something changed", () => {
    const refused = run(begun(), { type: "edited", document: doc("b") }, { type: "paused" }, { type: "refused" });
    expect([refused.phase, isUnkept(refused)]).toEqual(["refused", true]);
    expect(run(refused, { type: "edited", document: doc("c") }).phase).toBe("typing");
  });
});

const event: fc.Arbitrary<DraftEvent> = fc.oneof(
  fc.constantFrom("a", "b", "c").map((en): DraftEvent => ({ type: "edited", document: doc(en) })),
  fc.constantFrom<DraftEvent>(
    ...([{ type: "paused" }, { type: "lost" }, { type: "refused" }, { type: "outdated" }] as const),
    { type: "acknowledged", version: 2, savedAt: at },
  ),
);

describe("whatever happens to a draft", () => {
  it("the document is the author's last word, and nothing is called kept that the server has not", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let last = doc("a");
        let state = begun();
        for (const each of events) {
          const sent = state.sending;
          state = nextDraft(state, each);
          if (each.type === "edited") last = each.document;
          if (each.type === "acknowledged" && sent) expect(state.kept).toBe(sent);
          expect(state.document).toEqual(last);
          expect(state.phase === "still").toBe(
            !isUnkept(state) && !["saving", "conflict", "offline"].includes(state.phase),
          );
          expect(state.sending !== null).toBe(state.phase === "saving");
        }
      }),
    );
  });
});
