import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { ApiError } from "@/lib/http/client";
import { createSaveQueue, type SaveState } from "@/lib/quizzes/client/save-queue";

interface Kept {
  answer: unknown;
  version: number;
}

/** The server's rule, and a network that loses what a test says. */
function setUp(kept: Kept = { answer: null, version: 0 }) {
  const server = { kept, isAway: false, losesReply: false, sent: [] as Kept[] };
  const states: SaveState[] = [];
  let wake = (): void => undefined;
  const queue = createSaveQueue({
    versions: new Map([[0, kept.version]]),
    onState: (state) => void (states.at(-1) !== state && states.push(state)),
    gather: () => Promise.resolve(),
    wait: () => new Promise((resolve) => (wake = resolve)),
    async send(_, save) {
      await Promise.resolve();
      server.sent.push(save);
      if (server.isAway) throw new ApiError("offline");
      const isRepeated = save.version === server.kept.version && save.answer === server.kept.answer;
      if (!isRepeated && save.version <= server.kept.version) throw new ApiError("answer-outdated");
      server.kept = save;
      if (server.losesReply) throw new ApiError("offline");
    },
  });
  return { queue, server, states, wake: () => wake() };
}

describe("the queue of answers", () => {
  it("sends the newest and skips what was replaced meanwhile", async () => {
    const { queue, server, states } = setUp();
    for (const answer of ["a", "ab", "abc"]) queue.change(0, answer);
    expect(await queue.settle()).toBe(true);
    expect(server.sent).toEqual([{ answer: "abc", version: 1 }]);
    expect(states).toEqual(["saving", "clean"]);
    queue.change(0, "abcd");
    expect(await queue.settle()).toBe(true);
    expect(server.kept).toEqual({ answer: "abcd", version: 2 });
  });

  it("does not wait for more once everything is to be saved", async () => {
    const sent: unknown[] = [];
    const queue = createSaveQueue({
      gather: () => new Promise(() => undefined),
      wait: () => Promise.resolve(),
      onState: () => undefined,
      versions: new Map(),
      send: (_, { answer }) => Promise.resolve(sent.push(answer)),
    });
    queue.change(0, "a");
    await Promise.resolve();
    expect(sent).toEqual([]);
    expect(await queue.settle()).toBe(true);
    expect(sent).toEqual(["a"]);
  });

  it("keeps answers while the network is away, and sends them when it is back", async () => {
    const { queue, server, states, wake } = setUp();
    server.isAway = true;
    queue.change(0, "a");
    await vi.waitFor(() => expect(states.at(-1)).toBe("offline"));
    queue.change(0, "ab");
    server.isAway = false;
    wake();
    expect(await queue.settle()).toBe(true);
    expect(server.kept).toEqual({ answer: "ab", version: 2 });
  });

  it("sends the same again when only the reply was lost, before anything newer", async () => {
    const { queue, server, states, wake } = setUp();
    server.losesReply = true;
    queue.change(0, "a");
    await vi.waitFor(() => expect(states.at(-1)).toBe("offline"));
    queue.change(0, "ab");
    server.losesReply = false;
    wake();
    expect(await queue.settle()).toBe(true);
    expect(server.sent.map(({ version, answer }) => [version, answer])).toEqual([
      [1, "a"],
      [1, "a"],
      [2, "ab"],
    ]);
  });

  it.each([
    [true, { answer: "mine, longer", version: 6 }],
    [false, { answer: "theirs", version: 5 }],
  ])("leaves it to the learner what becomes of an answer that another tab overtook: mine %s", async (mine, kept) => {
    const { queue, server } = setUp({ answer: null, version: 4 });
    server.kept = { answer: "theirs", version: 5 };
    queue.change(0, "mine");
    expect(await queue.settle()).toBe(false);
    queue.change(0, "mine, longer");
    expect(queue.refusals()).toEqual(new Map([[0, "mine, longer"]]));
    expect(server.kept.answer).toBe("theirs");
    queue.resolve(0, 5, mine);
    expect(await queue.settle()).toBe(true);
    expect(server.kept).toEqual(kept);
  });

  it("stops when the quiz is over", async () => {
    const send = vi.fn(() => Promise.reject(new ApiError("quiz-over")));
    const queue = createSaveQueue({
      send,
      gather: () => Promise.resolve(),
      wait: () => Promise.resolve(),
      onState: () => undefined,
      versions: new Map(),
    });
    queue.change(0, "late");
    expect(await queue.settle()).toBe(false);
    queue.change(0, "later");
    expect(send).toHaveBeenCalledOnce();
  });

  it("ends with the newest answer, whatever the network loses", async () => {
    const faults = fc.array(fc.constantFrom("none", "request", "reply"), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string(), { minLength: 1, maxLength: 10 }), faults, async (answers, drawn) => {
        let kept: Kept = { answer: null, version: 0 };
        const next = [...drawn];
        const queue = createSaveQueue({
          versions: new Map(),
          onState: () => undefined,
          gather: () => Promise.resolve(),
          wait: () => Promise.resolve(),
          async send(_, save) {
            await Promise.resolve();
            const fault = next.shift();
            if (fault === "request") throw new ApiError("offline");
            if (!(save.version === kept.version && save.answer === kept.answer)) {
              expect(save.version).toBe(kept.version + 1);
              kept = save;
            }
            if (fault === "reply") throw new ApiError("offline");
          },
        });
        for (const [index, answer] of answers.entries()) {
          queue.change(0, answer);
          if (index % 2) await Promise.resolve();
        }
        expect(await queue.settle()).toBe(true);
        expect(kept.answer).toBe(answers.at(-1));
        expect(queue.versionOf(0)).toBe(kept.version);
      }),
    );
  });
});
