import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GET as flagsRoute } from "@/app/api/v1/fair-play/flags/route";
import { POST as decideRoute } from "@/app/api/v1/fair-play/flags/[flagId]/decision/route";
import { PUT as replyRoute } from "@/app/api/v1/fair-play/flags/[flagId]/reply/route";
import { openSession } from "@/lib/auth/server/open-session";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { transaction } from "@/lib/db/transaction";
import type { Evidence } from "@/lib/fair-play/evidence";
import type { Flag } from "@/lib/fair-play/schema";
import { insertFlags } from "@/lib/fair-play/server/insert-flags";
import { listExclusions } from "@/lib/fair-play/server/list-exclusions";
import { originOf } from "@/lib/fair-play/server/record-origin";
import { scanFairPlay } from "@/lib/fair-play/server/scan-fair-play";
import { listNotices } from "@/lib/notices/server/list-notices";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { seedItem } from "@/tests/support/seed-items";
import { enrol, person, seedTeam, type Person } from "@/tests/support/teams";

beforeAll(async () => {
  await testDatabase();
});
beforeEach(async () => {
  await pool().query(`DELETE FROM "RateLimit"`);
});

const MINUTE_MS = 60_000;
const NOW = new Date();
const before = (ms: number) => new Date(NOW.getTime() - ms);

let items: { readonly id: string; readonly revisionId: string }[];
beforeAll(async () => {
  items = [];
  for (let count = 0; count < 30; count++) {
    const id = `item-${newId()}`;
    items.push({ id, revisionId: await seedItem(id) });
  }
});

interface Given {
  readonly item: number;
  readonly at: Date;
  readonly isRight: boolean;
  readonly taken?: string;
  readonly durationMs?: number | null;
}

/** Answers as they lie in the database once they were folded. */
async function give({ user: { learnerId } }: Person, answers: readonly Given[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { item, at, isRight, taken, durationMs = null } of answers) {
    const { id: itemId, revisionId } = items[item]!;
    const id = newId();
    ids.push(id);
    await pool().query(
      `INSERT INTO "Attempt" (id, "learnerId", "itemId", "revisionId", "viewKey", "viewLearnerId", "viewNumber", answer, "answerHash", status,
         earned, possible, guess, evidence, slips, "durationMs", "submittedAt", "gradedAt")
       VALUES ($1, $2, $3, $4, $8, $2, 0, '{}', '', 'graded', $5, 1, 0.25, 'server', '{}', $6, $7, $7)`,
      [id, learnerId, itemId, revisionId, isRight ? 1 : 0, durationMs, at, id],
    );
    await pool().query(
      `INSERT INTO "FirstAnswer" ("learnerId", "itemId", "revisionId", "attemptId", share, guess, at, taken, slips)
       VALUES ($1, $2, $3, $4, $5, 0.25, $6, $7, '{}') ON CONFLICT DO NOTHING`,
      [learnerId, itemId, revisionId, id, isRight ? 1 : 0, at, taken === undefined ? [] : [taken]],
    );
  }
  return ids;
}

const flagsOf = async ({ user }: Person) =>
  (
    await pool().query<{ id: string; signal: string; evidence: Evidence; otherLearnerId: string | null }>(
      `SELECT id, signal, evidence, "otherLearnerId" FROM "FairPlayFlag" WHERE "learnerId" = $1`,
      [user.learnerId],
    )
  ).rows;
const scan = async () => {
  await pool().query(`DELETE FROM "FairPlayScan"`);
  return scanFairPlay(NOW);
};

const script = (from: Date) =>
  Array.from({ length: 20 }, (_, item) => ({
    ...{ item, at: new Date(from.getTime() + item * 300), isRight: true, durationMs: 300 },
  }));

describe("the scan", () => {
  it("finds a script once, however often and by however many servers it is looked for", async () => {
    const [robot, human] = [await person(), await person()];
    const ids = await give(robot, script(before(60 * MINUTE_MS)));
    await give(
      human,
      script(before(60 * MINUTE_MS)).map((each, index) => ({ ...each, at: before((60 - index) * MINUTE_MS) })),
    );
    await Promise.all([scan(), scan()]);
    await scan();
    const found = await flagsOf(robot);
    expect(found).toMatchObject([{ signal: "speed", evidence: { answers: 20, attemptIds: ids } }]);
    expect(await flagsOf(human)).toEqual([]);
  });

  it("goes on where it stopped, and leaves alone what may still go on", async () => {
    await scanFairPlay(NOW);
    const robot = await person();
    await give(robot, script(before(2 * MINUTE_MS)));
    await scanFairPlay(NOW);
    expect(await flagsOf(robot)).toEqual([]);
    await scanFairPlay(new Date(NOW.getTime() + 10 * MINUTE_MS));
    expect(await flagsOf(robot)).toHaveLength(1);
  });

  it("finds the same rare wrong answers between members of one team, for both, and not between strangers", async () => {
    const { teamId, open, shy } = await seedTeam();
    const [other, stranger] = [await person(), await person()];
    await enrol(teamId, other, "member");
    const wrong = (offset: number, taken: (item: number) => string) =>
      Array.from({ length: 14 }, (_, index) => ({
        ...{
          item: 15 + index,
          at: before(90 * MINUTE_MS - index * MINUTE_MS - offset),
          isRight: false,
          taken: taken(index),
        },
      }));
    // Twelve others give answers of their own.
    for (let count = 0; count < 12; count++)
      await give(
        await person(),
        wrong(0, (item) => `usual-${(item + count) % 4}`),
      );
    await give(
      open,
      wrong(0, (item) => `odd-${item}`),
    );
    await give(
      shy,
      wrong(MINUTE_MS, (item) => `odd-${item}`),
    );
    await give(
      other,
      wrong(0, (item) => `usual-${item % 4}`),
    );
    await give(
      stranger,
      wrong(0, (item) => `odd-${item}`),
    );
    await scan();
    expect(await flagsOf(open)).toMatchObject([
      { signal: "same-wrong", otherLearnerId: shy.user.learnerId, evidence: { same: 14, bothWrong: 14 } },
    ]);
    expect(await flagsOf(shy)).toMatchObject([{ otherLearnerId: open.user.learnerId }]);
    expect([await flagsOf(other), await flagsOf(stranger)]).toEqual([[], []]);
    expect(JSON.stringify((await flagsOf(open))[0]!.evidence)).not.toContain(shy.user.learnerId);
  });

  it("keeps of a network an HMAC alone, and for thirty days", async () => {
    const { user } = await person();
    const caller = { cookieHeader: null, address: "203.0.113.99", userAgent: null };
    await openSession({ userId: user.userId, learnerId: user.learnerId }, caller, before(31 * 24 * 60 * MINUTE_MS));
    const origins = async () =>
      (await pool().query<{ origin: string }>(`SELECT origin FROM "AccountOrigin" WHERE "userId" = $1`, [user.userId]))
        .rows;
    expect(await origins()).toEqual([{ origin: originOf("203.0.113.99") }]);
    expect((await origins())[0]!.origin).not.toContain("203");
    await scan();
    expect(await origins()).toEqual([]);
  });
});

describe("a finding", () => {
  const speed: Evidence = {
    ...{ version: 1, signal: "speed", answers: 20, seconds: 6, claimedSeconds: 6, attemptIds: [newId(), newId()] },
    ...{ from: before(MINUTE_MS).toISOString(), to: NOW.toISOString() },
  };
  async function flagged(who: Person, evidence: Evidence = speed): Promise<string> {
    await transaction((client) =>
      insertFlags(client, [{ learnerId: who.user.learnerId, key: newId(), evidence }], NOW),
    );
    return (await flagsOf(who)).at(-1)!.id;
  }
  const reviewer = async () => {
    const who = await person("Rita", "instructor");
    await pool().query(`UPDATE "User" SET "mayReview" = true WHERE id = $1`, [who.user.userId]);
    return who;
  };
  const decide = (who: Person, flagId: string, body: object) =>
    new Browser().become(who.user).call(decideRoute, "POST", `/api/v1/fair-play/flags/${flagId}/decision`, {
      ...{ params: { flagId }, body },
    });
  const reply = (who: Person, flagId: string, text = "I had answered these before, on paper.") =>
    new Browser().become(who.user).call(replyRoute, "PUT", `/api/v1/fair-play/flags/${flagId}/reply`, {
      ...{ params: { flagId }, body: { text } },
    });
  const list = async (who: Person, query = "") =>
    (await new Browser().become(who.user).call(flagsRoute, "GET", `/api/v1/fair-play/flags${query}`)).json;
  const told = async ({ viewer }: Person) =>
    (await listNotices(viewer)).notices.flatMap(({ kind, body }) => (kind === "fair-play" ? [body] : []));
  const excluded = (who: Person, at = NOW) => listExclusions(at, [who.user.learnerId]);
  const why = "Twenty right answers in six seconds.";

  it("is seen and judged by reviewers and administrators, and by nobody else", async () => {
    const [who, judge, admin, plain] = await Promise.all([
      ...[person("Ada"), reviewer(), person("Root", "admin"), person("Tess", "instructor")],
    ]);
    const flagId = await flagged(who!);
    for (const may of [judge!, admin!]) {
      const { flags } = (await list(may, "?status=open")) as { flags: Flag[] };
      expect(flags.find((each) => each.flagId === flagId)).toMatchObject({
        nickname: "Ada",
        evidence: { answers: 20 },
      });
    }
    for (const mayNot of [plain!, who!]) {
      expect((await list(mayNot)).code).toBe("not-found");
      expect((await decide(mayNot, flagId, { act: "dismiss", why })).json.code).toBe("not-found");
    }
    expect(await told(who!)).toEqual([]);
    expect(await excluded(who!)).toEqual([]);
  });

  it("is not judged by whom it is about", async () => {
    const judge = await reviewer();
    const flagId = await flagged(judge);
    expect((await decide(judge, flagId, { act: "dismiss", why })).json.code).toBe("not-allowed");
  });

  it("that keeps answers from boards is told with its evidence, answered, and taken back, all on record", async () => {
    const [who, judge] = [await person(), await reviewer()];
    const flagId = await flagged(who);
    expect((await reply(who, flagId)).json.code).toBe("not-found");
    expect((await decide(judge, flagId, { act: "answers", why })).json).toEqual({
      ...{ flagId, act: "answers", before: "open", status: "acted" },
    });
    expect((await excluded(who)).map(({ attemptId }) => attemptId).toSorted()).toEqual(
      [...(speed as { attemptIds: string[] }).attemptIds].toSorted(),
    );
    expect(await told(who)).toMatchObject([{ what: "answers", why, evidence: speed, flagId }]);

    const [stranger] = [await person()];
    expect((await reply(stranger, flagId)).json.code).toBe("not-found");
    expect((await reply(who, flagId)).status).toBe(200);
    const { flags } = (await list(judge, "?status=open")) as { flags: Flag[] };
    expect(flags.find((each) => each.flagId === flagId)).toMatchObject({
      ...{ reply: "I had answered these before, on paper.", status: "open" },
      exclusions: [{ answers: 2, why, liftedAt: null }],
    });

    await decide(judge, flagId, { act: "uphold", why: "The paper was not there." });
    expect(await excluded(who)).toHaveLength(2);
    await reply(who, flagId, "Here it is.");
    await decide(judge, flagId, { act: "dismiss", why: "That explains it, thank you." });
    expect(await excluded(who)).toEqual([]);
    expect((await told(who)).map(({ what }) => what).toSorted()).toEqual(["answers", "lifted", "upheld"]);
    const { rows } = await pool().query<{ act: string }>(
      `SELECT after->>'act' AS act FROM "AuditEvent" WHERE object = $1 AND action = 'flag.decide' ORDER BY at`,
      [flagId],
    );
    expect(rows.map(({ act }) => act)).toEqual(["answers", "uphold", "dismiss"]);
    expect(JSON.stringify(rows)).not.toContain("paper");
  });

  it("that keeps an account from boards ends by itself", async () => {
    const [who, judge] = [await person(), await reviewer()];
    const flagId = await flagged(who);
    await decide(judge, flagId, { act: "member", why, days: 7 });
    const later = (days: number) => new Date(Date.now() + days * 24 * 60 * MINUTE_MS);
    expect(await excluded(who, later(6))).toMatchObject([{ attemptId: null }]);
    expect(await excluded(who, later(8))).toEqual([]);
    expect(await told(who)).toMatchObject([{ what: "member", untilAt: expect.any(String) }]);
  });

  it("that names no answers keeps none from boards, and nothing is upheld that was never decided", async () => {
    const [who, judge] = [await person(), await reviewer()];
    const period = { from: NOW.toISOString(), to: NOW.toISOString() };
    const flagId = await flagged(who, {
      version: 1,
      signal: "one-origin",
      ...period,
      accounts: 5,
      handovers: 9,
      together: 0,
    });
    expect((await decide(judge, flagId, { act: "answers", why })).json.code).toBe("step-impossible");
    expect((await decide(judge, flagId, { act: "uphold", why })).json.code).toBe("step-impossible");
    expect((await decide(judge, flagId, { act: "dismiss", why: "short" })).status).toBe(400);
    expect((await decide(judge, flagId, { act: "dismiss", why })).status).toBe(200);
    // Who was never kept from anything is told nothing.
    expect(await told(who)).toEqual([]);
  });
});
