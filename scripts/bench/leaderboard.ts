import { BESIDE, readPlaces, TOP } from "@/lib/boards/server/read-places";
import { utcDay } from "@/lib/core/local-day";
import { newId } from "@/lib/core/ids";
import { rngFromNumber } from "@/lib/core/rng";
import { pool } from "@/lib/db/pool";
import { foldScores } from "@/lib/points/server/fold-scores";
import { insertEntry } from "@/lib/points/server/point-rows";
import { readChecksum, rebuildScores } from "@/lib/points/server/rebuild-scores";
import { ALL_TIME } from "@/lib/points/weeks";
import { fillMembers, memberId } from "@/scripts/bench/fill-members";
import { openSortedSet } from "@/scripts/bench/sorted-set";
import { median, percentile, printTable, printTargets } from "@/scripts/bench/table.mjs";

// Run by bench-leaderboard.mjs as the owner of the tables.
const [MEMBERS = 10_000_000, SAMPLES = 2_000, SUBMITTERS = 1_000] = process.argv.slice(2).map(Number);
/** Counting those in front is slow: fewer samples tell as much. */
const NAIVE_SAMPLES = 50;
const ROUNDS = 3;
const ANSWERS_EACH = 5;
/** Of so many scores one is made wrong before a rebuild. */
const SPOILT = 100;

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;

async function timed<T>(work: () => Promise<T>): Promise<readonly [ms: number, result: T]> {
  const begun = performance.now();
  const result = await work();
  return [performance.now() - begun, result];
}

const rng = rngFromNumber(7);

/** Times of one question about many members, sorted. */
async function sample(count: number, ask: (member: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index++) {
    const member = rng.integer(1, MEMBERS);
    const [ms] = await timed(() => ask(member));
    times.push(ms);
  }
  return times.toSorted((a, b) => a - b);
}

/**
 * What was written before a measurement is written out before it, too, and what it will ask for was read once: a site has not just gained
 * ten million members, nor just been started.
 */
async function main(): Promise<number> {
  const now = new Date();
  const [filled] = await timed(() => fillMembers(MEMBERS, now));
  console.log(`${MEMBERS.toLocaleString("en")} members and their ledger made up in ${seconds(filled)}`);
  await foldScores(now);
  await pool().query(`UPDATE "Season" SET "hasHistogram" = true WHERE id = $1`, [ALL_TIME]);

  await pool().query("CHECKPOINT");
  const [rebuild] = await timed(rebuildScores);
  console.log(`all scores made from the ledger in ${seconds(rebuild)}`);
  await pool().query(`VACUUM ANALYZE "MemberScore"`);
  await pool().query("CHECKPOINT");
  await readOnce();

  const places = (of: "large" | "site") => (member: number) =>
    readPlaces(pool(), of, { seasonId: ALL_TIME, learnerId: memberId(member) });
  await sample(200, places("large"));
  const [boards, naives]: [number[][], number[][]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    boards.push(await sample(SAMPLES, places("large")));
    naives.push(await sample(NAIVE_SAMPLES, places("site")));
  }
  await assertExact(places);
  const rows = [row("counts by points", boards), row("count(*) of those in front", naives)];
  const sortedSet = await openSortedSet(process.env["REDIS_URL"]);
  if (sortedSet) {
    await sortedSet.fill();
    rows.push(row("sorted set", [await sample(SAMPLES, (member) => sortedSet.ask(memberId(member), TOP, BESIDE))]));
    await sortedSet.close();
  } else console.log("REDIS_URL is not set: no sorted set");
  console.log("");
  printTable([`rank, top ${TOP} and ${2 * BESIDE} beside`, "p50", "p99"], rows);

  const [independent, together] = [await submit("independent"), await submit("one team")];
  console.log("");
  printTable(
    [`${SUBMITTERS} submitters at once`, "answers/s", "kept", "folded within"],
    [independent, together].map(({ name, perSecond, kept, foldedMs }) => [
      ...[name, perSecond.toFixed(0), `${kept} of ${SUBMITTERS * ANSWERS_EACH}`, `${foldedMs.toFixed(0)} ms`],
    ]),
  );

  const lived = await readChecksum(pool());
  await pool().query(`UPDATE "MemberScore" SET points = points + 1, place = NULL WHERE "learnerId" = ANY($1::uuid[])`, [
    Array.from({ length: Math.ceil(MEMBERS / SPOILT) }, (_, index) => memberId(1 + index * SPOILT)),
  ]);
  const [mend, { after }] = await timed(rebuildScores);
  console.log("");
  const areMet = printTargets([
    { what: "rank, top and neighbours, p99", value: medianOf(boards, 0.99), limit: 5, unit: "ms" },
    { what: "all scores made from the ledger", value: rebuild / 1_000, limit: 60, unit: "s" },
    { what: `1 of ${SPOILT} put right from it`, value: mend / 1_000, limit: 60, unit: "s" },
    {
      what: "one team beside independent submitters",
      value: together.perSecond / independent.perSecond,
      limit: 0.5,
      atLeast: true,
    },
    { what: "answers lost", value: 2 * SUBMITTERS * ANSWERS_EACH - together.kept - independent.kept, limit: 0 },
    {
      what: "visible after the last answer",
      value: Math.max(together.foldedMs, independent.foldedMs),
      limit: 1_000,
      unit: "ms",
    },
    { what: "scores that it left wrong (0: checksums equal)", value: after.sum === lived.sum ? 0 : 1, limit: 0 },
  ]);
  return areMet ? 0 : 1;
}

/** Tables by all of their rows, indexes in their order. */
async function readOnce(): Promise<void> {
  const inOrder = (table: string, columns: string) =>
    `SELECT count(*) FROM (SELECT ${columns} FROM "${table}" ORDER BY ${columns} OFFSET 0) x`;
  await pool().query(`
    BEGIN; SELECT count(nickname) FROM "User"; SELECT count(settings) FROM "Learner"; SELECT count(points) FROM "MemberScore";
    SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off; SET LOCAL enable_sort = off;
    ${inOrder("User", "id")}; ${inOrder("Learner", "id")}; ${inOrder("MemberScore", `"seasonId", "learnerId"`)};
    SELECT count(*) FROM (SELECT FROM "MemberScore" WHERE place IS NOT NULL ORDER BY "seasonId", place, "placeAt", "learnerId" OFFSET 0) x;
    COMMIT`);
}

/** A percentile of each round, of which the median is told: other work on the machine comes and goes. */
const medianOf = (rounds: readonly (readonly number[])[], share: number): number =>
  median(rounds.map((times) => percentile(times, share)));

const row = (name: string, rounds: readonly (readonly number[])[]) => [
  ...[name, `${medianOf(rounds, 0.5).toFixed(2)} ms`, `${medianOf(rounds, 0.99).toFixed(2)} ms`],
];

/** A benchmark of wrong ranks would tell nothing. */
async function assertExact(places: (of: "large" | "site") => (member: number) => Promise<{ rank: number | null }>) {
  for (const member of [1, 2, Math.floor(MEMBERS / 2), MEMBERS]) {
    const [fast, slow] = [await places("large")(member), await places("site")(member)];
    if (fast.rank === null || fast.rank !== slow.rank) throw new Error(`rank ${fast.rank} is ${slow.rank}`);
  }
}

/**
 * Everybody answers at once, as the path of an answer writes points, while the fold works as in a server. Of independent submitters each
 * has a team of his own.
 */
async function submit(name: "independent" | "one team") {
  const userIds = await seedSubmitters(name === "one team" ? 1 : SUBMITTERS);
  let isOver = false;
  const folding = (async () => {
    while (!isOver) {
      await foldScores(new Date());
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  })();
  const [ms] = await timed(() =>
    Promise.all(
      userIds.map(async (learnerId) => {
        for (let answer = 0; answer < ANSWERS_EACH; answer++) {
          const at = new Date();
          await insertEntry(pool(), {
            ...{ learnerId, kind: "first", reason: `first:${newId()}`, points: 4, worth: 4, rules: 1 },
            ...{ day: utcDay(at), at },
          });
        }
      }),
    ),
  );
  const [foldedMs] = await timed(() => settled(userIds));
  isOver = true;
  await folding;
  const { rows } = await pool().query<{ kept: number }>(
    `SELECT coalesce(sum(m.points), 0)::int / 4 AS kept FROM "MemberScore" m JOIN "Season" s ON s.id = m."seasonId"
     WHERE s.kind = 'week' AND s."teamId" IS NOT NULL AND m."learnerId" = ANY($1::uuid[])`,
    [userIds],
  );
  return { name, perSecond: (SUBMITTERS * ANSWERS_EACH * 1_000) / ms, kept: rows[0]?.kept ?? 0, foldedMs };
}

/** Waits until nothing of theirs waits for the fold. */
async function settled(learnerIds: readonly string[]): Promise<void> {
  for (;;) {
    const { rowCount } = await pool().query(
      `SELECT FROM "MemberScore" WHERE "isStale" AND "learnerId" = ANY($1::uuid[]) LIMIT 1`,
      [learnerIds],
    );
    if (rowCount === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Members of so many teams, one for each of them or all of one. @returns their learners */
async function seedSubmitters(teams: number): Promise<string[]> {
  const all = Array.from({ length: SUBMITTERS }, () => ({ user: newId(), learner: newId() }));
  const teamIds = Array.from({ length: teams }, () => newId());
  await pool().query(
    `INSERT INTO "Team" (id, name, "createdAt") SELECT t.id, 'Bench', now() FROM unnest($1::uuid[]) t(id)`,
    [teamIds],
  );
  await pool().query(`INSERT INTO "User" (id, nickname) SELECT u.id, 'Bench' FROM unnest($1::uuid[]) u(id)`, [
    all.map(({ user }) => user),
  ]);
  await pool().query(
    `INSERT INTO "Learner" (id, kind, "userId") SELECT l.id, 'account', l.owner FROM unnest($1::uuid[], $2::uuid[]) l(id, owner)`,
    [all.map(({ learner }) => learner), all.map(({ user }) => user)],
  );
  await pool().query(
    `INSERT INTO "Membership" ("teamId", "userId", role, "joinedAt")
     SELECT m.team, m.owner, 'member', now() - interval '1 day' FROM unnest($1::uuid[], $2::uuid[]) m(team, owner)`,
    [all.map((_, index) => teamIds[index % teams]), all.map(({ user }) => user)],
  );
  return all.map(({ learner }) => learner);
}

main()
  .then((code) => (process.exitCode = code))
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => pool().end());
