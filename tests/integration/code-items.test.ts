import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { LearnerViewer } from "@/lib/auth/viewer";
import type { FileItem } from "@/lib/content/plan-load";
import { listFileItems } from "@/lib/content/server/list-file-items";
import { loadContent } from "@/lib/content/server/load-content";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import type { Public } from "@/lib/items/code/type";
import type { ActiveItemView } from "@/lib/practice/schema";
import { listItemViews } from "@/lib/practice/server/list-item-views";
import { requireAttempt } from "@/lib/practice/server/require-attempt";
import { revealHint } from "@/lib/practice/server/reveal-hint";
import { submitAttempt } from "@/lib/practice/server/submit-attempt";
import { testDatabase } from "@/tests/support/database";

const ITEM = "lora-merge-code";
const now = new Date("2026-11-24T10:00:00Z");
const context = { now, idempotencyKey: undefined };
let files: readonly FileItem[];
let viewer: LearnerViewer;

const load = (given: readonly FileItem[]) => loadContent({ now, newId, listFiles: () => given });
const countPairs = async () =>
  (
    await pool().query<{ number: number; pairs: number }>(
      `SELECT r.number, count(p.*)::int AS pairs FROM "ItemRevision" r LEFT JOIN "CodePair" p ON p."revisionId" = r.id
       WHERE r."itemId" = $1 GROUP BY r.number ORDER BY r.number`,
      [ITEM],
    )
  ).rows;

beforeAll(async () => {
  await testDatabase();
  files = listFileItems();
  await load(files);
});
beforeEach(() => {
  viewer = { kind: "guest", learnerId: newId() };
});

const pairs = () => files.find(({ id }) => id === ITEM)!.pairs!; // it stands in content/
const outputOf = (input: string, wrong?: string) => {
  const pair = pairs().find((each) => each.input === input)!; // views hold inputs of these pairs alone
  return wrong === undefined ? pair.output : pair.wrong[wrong]!;
};

async function view(): Promise<ActiveItemView & { inputs: readonly string[] }> {
  const [shown] = (await listItemViews(viewer, [ITEM])).views;
  if (shown?.status !== "active") throw new Error("no view");
  return { ...shown, inputs: (shown.public.en as Public).inputs };
}

async function answer(outputs: (input: string) => string) {
  const { viewId, inputs } = await view();
  const outcomes = inputs.map((input) => ({ output: outputs(input) }));
  const given = { language: "python", code: "def merge_lora(): ...", outcomes };
  return { ...(await submitAttempt(viewer, { viewId, answer: given }, context)), inputs };
}

describe("an exercise in code", () => {
  it("brings its pairs with its revision, and new ones with a new revision alone", async () => {
    expect(await countPairs()).toEqual([{ number: 1, pairs: 40 }]);
    await load(files);
    expect(await countPairs()).toEqual([{ number: 1, pairs: 40 }]);
    await load(files.map((file) => (file.id === ITEM ? { ...file, hash: "changed" } : file)));
    expect(await countPairs()).toEqual([
      { number: 1, pairs: 40 },
      { number: 2, pairs: 40 },
    ]);
  });

  it("shows ten inputs and nothing that follows from them", async () => {
    const shown = await view();
    expect(shown.inputs).toHaveLength(10);
    const text = JSON.stringify(shown);
    const { programs } = files.find(({ id }) => id === ITEM)!.body as { programs: { reference: string }[] };
    for (const secret of [...pairs().map(({ output }) => output), programs[0]!.reference])
      expect(text).not.toContain(JSON.stringify(secret).slice(1, -1));
    expect(await view()).toEqual(shown);
  });

  it("draws other inputs for each try, until all have come", async () => {
    const seen: string[] = [];
    for (let number = 0; number < 4; number++) seen.push(...(await answer(() => "0")).inputs);
    expect(new Set(seen).size).toBe(40);
    expect(seen).toContain((await view()).inputs[0]);
  });

  it("earns everything with the right outputs, however their numbers are rounded at the end", async () => {
    const { score, review } = await answer((input) => outputOf(input).replace(/(\.\d{15})\d+/g, "$1"));
    expect(score).toMatchObject({ status: "graded", earned: 1, evidence: "server" });
    expect(review?.en).toMatchObject({ passed: 10, total: 10, failures: [], hint: null });
  });

  it.each(["no-scaling", "root-scaling", "update-alone", "rank-of-rows", "whole-division"])(
    "knows the mistake %s by its outputs and gives its hint",
    async (id) => {
      const { score, review } = await answer((input) => outputOf(input, id));
      expect(score).toMatchObject({ status: "graded", slips: [id] });
      expect(score.status === "graded" && score.earned).toBeLessThan(0.5);
      const shown = review?.zh as { hint: string; failures: unknown[] };
      expect(shown.hint).toMatch(/\p{Script=Han}/u);
      expect(shown.failures.length).toBeGreaterThan(0);
    },
  );

  it("costs no try when it was not run", async () => {
    const { viewId } = await view();
    const empty = { language: "python", code: "x", outcomes: [] };
    expect(await submitAttempt(viewer, { viewId, answer: empty }, context)).toEqual({
      score: { status: "invalid", code: "not-run" },
    });
    expect((await view()).attempts).toBe(0);
  });

  it("is found again as it was marked", async () => {
    const { attemptId, inputs } = await answer((input) => outputOf(input, "no-scaling"));
    const record = await requireAttempt(viewer, attemptId!); // it was graded
    expect((record.public.en as Public).inputs).toEqual(inputs);
    expect(record.review.en).toMatchObject({ total: 10, hint: expect.stringContaining("not scaled") as string });
  });

  it("is the same for whoever reads it first", async () => {
    await load(files.map((file) => (file.id === ITEM ? { ...file, hash: `changed ${newId()}` } : file)));
    const { viewId } = await view();
    await revealHint(viewer, viewId, 1, context.now);
    expect((await answer((input) => outputOf(input))).score).toMatchObject({ earned: 1 });
  });
});
