import { beforeAll, describe, expect, it } from "vitest";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/core/ids";
import type { ActiveItemView } from "@/lib/practice/schema";
import { listItemViews } from "@/lib/practice/server/list-item-views";
import { requireAttempt } from "@/lib/practice/server/require-attempt";
import { revealHint } from "@/lib/practice/server/reveal-hint";
import { submitAttempt } from "@/lib/practice/server/submit-attempt";
import { testDatabase } from "@/tests/support/database";
import { publishRevision, seedItem } from "@/tests/support/seed-items";

const now = new Date("2026-11-24T10:00:00Z");
const guest = (): LearnerViewer => ({ kind: "guest", learnerId: newId() });
const both = (text: string) => ({ zh: text, en: text });
const body = {
  stem: both("{{a}} times {{b}}?"),
  hints: [both("Of {{a}} and {{b}}.")],
  explanation: both("It is {{a * b}}."),
  dimension: "count",
  answer: "{{a * b}}",
  slips: [{ id: "added", value: "{{a + b}}", feedback: both("{{a}} and {{b}} were added.") }],
  variants: {
    parameters: ["a", "b"].map((name) => ({ name, from: 11, to: 99 })),
    between: { min: "100", max: "10000" },
  },
};

const itemId = `drawn-${newId()}`;
beforeAll(async () => {
  await testDatabase();
  await seedItem(itemId, "numeric-units");
  await publishRevision(itemId, "numeric-units", body);
});

async function view(viewer: LearnerViewer): Promise<{ shown: ActiveItemView; a: number; b: number }> {
  const [shown] = (await listItemViews(viewer, [itemId])).views;
  if (shown?.status !== "active") throw new Error("no view");
  const [a, b] = [...(shown.public.en as { stem: string }).stem.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return { shown, a: a!, b: b! };
}
const submit = (viewer: LearnerViewer, { viewId }: ActiveItemView, text: string) =>
  submitAttempt(viewer, { viewId, answer: { text } }, { now, idempotencyKey: newId() });

describe("an item with drawn numbers", () => {
  it("keeps its numbers over a reload, in hints, marking, review and record, and has others the next time", async () => {
    const viewer = guest();
    const { shown, a, b } = await view(viewer);
    expect(await view(viewer)).toEqual({ shown, a, b });
    expect((await revealHint(viewer, shown.viewId, 1, now)).hint.en).toContain(`Of ${a} and ${b}.`);
    const wrong = await submit(viewer, shown, String(a + b));
    expect(wrong.score).toMatchObject({ earned: 0, slips: ["added"] });
    expect(JSON.stringify(wrong.review)).toContain(`${a} and ${b} were added.`);
    const record = await requireAttempt(viewer, wrong.attemptId!);
    expect(JSON.stringify(record)).toContain(`It is ${a * b}.`);

    const next = await view(viewer);
    expect([next.a, next.b]).not.toEqual([a, b]);
    expect((await submit(viewer, next.shown, String(next.a * next.b))).score).toMatchObject({ earned: 1 });
  });

  it("is not the same for everybody, and shows nothing of the key", async () => {
    const seen = await Promise.all(Array.from({ length: 8 }, () => view(guest())));
    expect(new Set(seen.map(({ a, b }) => `${a} ${b}`)).size).toBeGreaterThan(1);
    for (const { shown, a, b } of seen) {
      expect(JSON.stringify(shown.public)).not.toContain("{{");
      expect(JSON.stringify(shown.public).replace(/,/g, "")).not.toContain(String(a * b));
    }
  });
});
