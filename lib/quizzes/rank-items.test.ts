import { describe, expect, it } from "vitest";
import { rankItems, stillSince, STUCK_MS } from "@/lib/quizzes/rank-items";

const now = new Date("2026-11-25T10:00:00.000Z");
const ago = (ms: number) => new Date(now.getTime() - ms).toISOString();
const running = (column: number, sinceMs: number, cells: string, savedMs?: number) => ({
  ...{ cells, shares: [], endedAt: null, savedAt: savedMs === undefined ? null : ago(savedMs) },
  at: { position: column, column, since: ago(sinceMs) },
});
const ended = (cells: string, shares: { column: number; share: number }[] = []) => ({
  ...{ cells, shares, endedAt: ago(0), savedAt: null, at: null },
});

describe("items by how people fare at them", () => {
  it("begin with those at which most are stuck now", () => {
    const sessions = [
      ...[running(2, STUCK_MS, "..."), running(2, STUCK_MS * 2, "..."), running(1, STUCK_MS, "...")],
      // Came a moment ago, or saved something a moment ago.
      ...[running(0, 1_000, "..."), running(0, STUCK_MS * 5, "a..", 1_000), running(0, STUCK_MS * 5, "a..", 1_000)],
    ];
    const ranked = rankItems(3, sessions, now);
    expect(ranked.map(({ column, stuck, here }) => [column, stuck, here])).toEqual([
      ...[[2, 2, 2], [1, 1, 1], [0, 0, 3]], // prettier-ignore
    ]);
  });

  it("go on with those that cost most where marks are shown, left out ones counting as lost", () => {
    const sessions = [ended("rp.m", [{ column: 1, share: 0.5 }]), ended("rw.m")];
    const ranked = rankItems(4, sessions, now);
    expect(ranked.map(({ column, share, marked }) => [column, share, marked])).toEqual([
      ...[[2, 0, 2], [1, 0.25, 2], [0, 1, 2], [3, null, 0]], // prettier-ignore
    ]);
  });

  it("tell nothing of right and wrong while marks are hidden, but what was left out", () => {
    const ranked = rankItems(3, [ended("a.a"), ended("..a")], now);
    expect(ranked.map(({ column, share, answered, met }) => [column, share, answered, met])).toEqual([
      ...[[1, null, 0, 2], [0, null, 1, 2], [2, null, 2, 2]], // prettier-ignore
    ]);
  });

  it("count only the sessions that drew them", () => {
    expect(rankItems(2, [ended("r-"), ended("-w")], now).map(({ met }) => met)).toEqual([1, 1]);
    expect(rankItems(1, [], now)).toMatchObject([{ met: 0, share: null, stuck: 0 }]);
  });

  it("take the later of coming and saving for the last sign of life", () => {
    const at = { position: 0, column: 0, since: ago(5_000) };
    expect(stillSince({ at, savedAt: ago(1_000) })).toEqual(new Date(ago(1_000)));
    expect(stillSince({ at, savedAt: ago(9_000) })).toEqual(new Date(ago(5_000)));
    expect(stillSince({ at: null, savedAt: ago(1) })).toBeUndefined();
  });
});
