import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PERSONAL_COLUMNS } from "@/lib/account/personal-columns";
import { deleteIdleGuests } from "@/lib/account/server/delete-idle-guests";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { testDatabase } from "@/tests/support/database";
import { plantCanaries } from "@/tests/support/plant-canaries";
import { seedItem } from "@/tests/support/seed-items";
import { seedUser } from "@/tests/support/seed-user";

const NOW = new Date("2026-11-25T12:00:00Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

beforeAll(() => testDatabase());
beforeEach(() => pool().query(`DELETE FROM "Learner" WHERE kind = 'guest'`));

async function addGuest(idleDays: number): Promise<string> {
  const id = newId();
  await pool().query(`INSERT INTO "Learner" (id, kind, "createdAt", "lastSeenAt") VALUES ($1, 'guest', $2, $2)`, [
    id,
    daysAgo(idleDays),
  ]);
  return id;
}

async function isThere(learnerId: string): Promise<boolean> {
  return (await pool().query(`SELECT FROM "Learner" WHERE id = $1`, [learnerId])).rowCount === 1;
}

describe("a guest who did nothing for 90 days", () => {
  it("is deleted with a row in every table that a learner can have", async () => {
    const user = await seedUser();
    const itemId = `item-${newId()}`;
    await seedItem(itemId, "single-choice", { chapter: "lora", concepts: ["lora"] });
    const { rows } = await pool().query(`SELECT id FROM "ItemRevision" WHERE "itemId" = $1`, [itemId]);
    await plantCanaries({ ...user, itemId, revisionId: rows[0].id });
    // No guest assigns quizzes.
    await pool().query(`UPDATE "QuizSession" SET "assignmentId" = NULL`);
    await pool().query(`DELETE FROM "Assignment"`);
    await pool().query(`UPDATE "Learner" SET kind = 'guest', "userId" = NULL, "lastSeenAt" = $2 WHERE id = $1`, [
      user.learnerId,
      daysAgo(91),
    ]);

    expect(await deleteIdleGuests(NOW)).toBe(1);

    // The audit trail is append-only; its id means nobody any more. No guest earns points, and the ledger is append-only too.
    const owned = Object.entries(PERSONAL_COLUMNS).flatMap(([model, { owner }]) =>
      owner && owner.of !== "user" && !["AuditEvent", "PointEvent", "MemberScore"].includes(model)
        ? owner.columns.map((column) => ({ model, column }))
        : [],
    );
    expect(owned.length).toBeGreaterThan(8);
    for (const { model, column } of owned) {
      const left = await pool().query(`SELECT FROM "${model}" WHERE "${column}" = $1`, [user.learnerId]);
      expect(left.rowCount, `${model}.${column}`).toBe(0);
    }
  });

  it("stays while a report of his is open", async () => {
    const guest = await addGuest(400);
    await pool().query(
      `INSERT INTO "ProblemReport" (id, "learnerId", locale, chapter, text) VALUES ($1, $2, 'en', 'lora', 'wrong')`,
      [newId(), guest],
    );
    expect(await deleteIdleGuests(NOW)).toBe(0);
    await pool().query(`UPDATE "ProblemReport" SET status = 'resolved' WHERE "learnerId" = $1`, [guest]);
    expect(await deleteIdleGuests(NOW)).toBe(1);
  });
});

it("nobody else is deleted: who was here within 90 days, accounts, guests that became part of an account", async () => {
  const recent = await addGuest(89);
  const merged = await addGuest(400);
  const account = await seedUser({ now: daysAgo(400) });
  await pool().query(`UPDATE "Learner" SET "mergedIntoId" = $2 WHERE id = $1`, [merged, account.learnerId]);
  expect(await deleteIdleGuests(NOW)).toBe(0);
  for (const id of [recent, merged, account.learnerId]) expect(await isThere(id)).toBe(true);
});
