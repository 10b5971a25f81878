import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/core/ids";
import { kind } from "@/lib/items/open/type";
import { versions } from "@/lib/items/open/versions";
import type { ActiveItemView } from "@/lib/practice/schema";
import { listItemViews } from "@/lib/practice/server/list-item-views";
import { markAttempt } from "@/lib/practice/server/mark-attempt";
import { requireAttempt } from "@/lib/practice/server/require-attempt";
import { submitAttempt } from "@/lib/practice/server/submit-attempt";
import { testDatabase } from "@/tests/support/database";
import { publishRevision, seedItem } from "@/tests/support/seed-items";

const now = new Date("2026-11-25T10:00:00Z");
const context = { now, idempotencyKey: undefined };
const text = { zh: "文字", en: "Words" };
const FORM = "CANARY-of-a-form";
const body = {
  stem: { zh: "LoRA 是什么？", en: "What is LoRA?" },
  explanation: text,
  modelAnswer: text,
  rubric: [
    { id: "frozen", weight: 3, text, parts: { frozen: [`<freeze> & <base>|<weights>`, FORM] } },
    { id: "update", weight: 2, text, parts: { formula: ["<lora-sum>"], count: ["=65536±2%", FORM] } },
    { id: "zero", weight: 1, text, parts: { zero: [`B & <zero>`, FORM] } },
  ],
  followUps: [{ text }],
  misconceptions: [
    { id: "faster", text, correction: text, said: ["<inference> & <faster>", FORM], sample: text, denial: text },
  ],
};

let viewer: LearnerViewer;
let itemId: string;
beforeAll(async () => {
  await testDatabase();
});
beforeEach(async () => {
  viewer = { kind: "guest", learnerId: newId() };
  itemId = `open-${newId()}`;
  await seedItem(itemId, "open");
  await publishRevision(itemId, "open", body);
});

async function view(): Promise<ActiveItemView> {
  const [shown] = (await listItemViews(viewer, [itemId])).views;
  if (shown?.status !== "active") throw new Error(`no view of ${itemId}`);
  return shown;
}
const keep = async (answer: string) =>
  submitAttempt(viewer, { viewId: (await view()).viewId, answer: { text: answer } }, context);
const ANSWER = "基座的权重冻结。W0 + α/r·BA。推理会更快。";

describe("an open answer that was kept", () => {
  it("comes back with what was found of it, in the learner's own words, the same in both languages", async () => {
    const { review, score } = await keep(ANSWER);
    expect(score).toEqual({ status: "awaiting-marks" });
    const [zh, en] = [kind.review.parse(review!.zh), kind.review.parse(review!.en)];
    expect(zh.rubric.map(({ suggestion }) => suggestion?.status)).toEqual(["found", "half", "missing"]);
    expect(kind.suggestedMarks?.(zh)).toEqual({ frozen: 1, update: 0.5, zero: 0 });
    expect(en.rubric.map(({ suggestion }) => suggestion)).toEqual(zh.rubric.map(({ suggestion }) => suggestion));
    const words = (quotes: readonly { marks: readonly { start: number; end: number }[] }[] = []) =>
      quotes.flatMap(({ marks }) => marks.map(({ start, end }) => ANSWER.slice(start, end)));
    expect(words(zh.rubric[0]?.suggestion?.quotes)).toEqual(["权重冻结"]);
    expect(words(zh.rubric[1]?.suggestion?.quotes)).toEqual(["W0 + α/r·BA"]);
    expect(words(zh.misconceptions[0]?.quotes)).toEqual(["推理", "更快"]);
  });

  it("never carries a form, before or after it is kept", async () => {
    const before = JSON.stringify(await view());
    const kept = await keep(ANSWER);
    const after = JSON.stringify([kept, await view(), await requireAttempt(viewer, kept.attemptId!)]);
    expect(before + after).not.toContain(FORM);
    expect(before + after).not.toContain("lora-sum");
  });

  it("is graded by the learner's marks alone, whatever was found", async () => {
    const { attemptId } = await keep(ANSWER);
    const { score } = await markAttempt(viewer, attemptId!, { frozen: 0, update: 0, zero: 1 }, now);
    expect(score).toEqual({ status: "graded", earned: 1, possible: 6, evidence: "self" });
  });

  it("under a body of version 1 is marked by the learner alone", async () => {
    const old = versions.samples.find(({ version }) => version === 1)!;
    await publishRevision(itemId, "open", old.body);
    const { review } = await keep("冻结 W0。");
    const shown = kind.review.parse(review!.en);
    expect(shown.rubric.every(({ suggestion }) => suggestion === undefined)).toBe(true);
    expect(kind.suggestedMarks?.(shown)).toEqual({});
  });
});
