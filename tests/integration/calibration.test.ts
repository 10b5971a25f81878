import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GET as calibrationRoute } from "@/app/api/v1/progress/calibration/route";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/core/ids";
import { listItemViews } from "@/lib/practice/server/list-item-views";
import { markAttempt } from "@/lib/practice/server/mark-attempt";
import { submitAttempt } from "@/lib/practice/server/submit-attempt";
import { getCalibration } from "@/lib/progress/server/get-calibration";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { seedItem } from "@/tests/support/seed-items";

const start = new Date("2026-11-24T10:00:00Z").getTime();
beforeAll(async () => {
  await testDatabase();
});

let viewer: LearnerViewer;
let itemId: string;
beforeEach(async () => {
  viewer = { kind: "guest", learnerId: newId() };
  itemId = `item-${newId()}`;
  await seedItem(itemId, "single-choice", { chapter: "lora", concepts: ["rank", "lora"] });
});

async function answer(right: boolean, certainty: number | undefined, minutes: number, id = itemId) {
  const [shown] = (await listItemViews(viewer, [id])).views;
  if (shown?.status !== "active") throw new Error("no view");
  const { choices } = shown.public.en as { choices: { id: string; text: string }[] };
  const choice = choices.find(({ text }) => text.includes("Matrix A") === right)!.id;
  const context = { now: new Date(start + minutes * 60_000), idempotencyKey: undefined };
  await submitAttempt(viewer, { viewId: shown.viewId, answer: { choice }, certainty }, context);
}

const DAY = 24 * 60;

describe("calibration", () => {
  it("counts what was said and what was right, by topic", async () => {
    await answer(true, 75, 0);
    await answer(false, 75, DAY);
    await answer(true, 95, 2 * DAY);
    expect(await getCalibration(viewer)).toEqual({
      groups: [
        { chapter: "lora", concepts: ["rank", "lora"], certainty: 75, answers: 2, right: 1 },
        { chapter: "lora", concepts: ["rank", "lora"], certainty: 95, answers: 1, right: 1 },
      ],
    });
  });

  it("leaves out answers without a certainty, and retries of a day, which come after the explanation", async () => {
    await answer(false, 50, 0);
    await answer(true, 95, 5);
    await answer(true, undefined, DAY);
    expect((await getCalibration(viewer)).groups).toMatchObject([{ certainty: 50, answers: 1, right: 0 }]);
  });

  it("leaves out what the learner marked himself", async () => {
    const open = `open-${newId()}`;
    await seedItem(open, "open");
    const [shown] = (await listItemViews(viewer, [open])).views;
    if (shown?.status !== "active") throw new Error("no view");
    const given = { viewId: shown.viewId, answer: { text: "Freeze, then BA." }, certainty: 95 };
    const { attemptId, review } = await submitAttempt(viewer, given, {
      now: new Date(start),
      idempotencyKey: undefined,
    });
    const { rubric: points } = review!.en as { rubric: { id: string }[] };
    await markAttempt(
      viewer,
      attemptId!,
      Object.fromEntries(points.map(({ id }) => [id, 1 as const])),
      new Date(start),
    );
    expect(await getCalibration(viewer)).toEqual({ groups: [] });
  });

  it("is empty for a stranger, and nobody else's", async () => {
    await answer(true, 75, 0);
    expect(await getCalibration({ kind: "guest", learnerId: newId() })).toEqual({ groups: [] });
    const { status, json } = await new Browser().call(calibrationRoute, "GET", "/api/v1/progress/calibration");
    expect([status, json]).toEqual([200, { groups: [] }]);
  });
});
