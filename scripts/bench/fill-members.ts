import { pool } from "@/lib/db/pool";

const BATCH = 500_000;

/** The learner of a made-up member, from 1 on: ids in order, as they lie where they are made by time. */
export function memberId(member: number): string {
  const hex = member.toString(16).padStart(12, "0");
  return `00000000-0000-7000-8000-${hex}`;
}

/**
 * Accounts that all ask to be on the site's board, and one entry of the ledger for each of them, for every tenth a second one. Points are
 * lognormal (median 400), so that many have few and few have many; moments are spread over 300 days.
 */
export async function fillMembers(members: number, now: Date): Promise<void> {
  const client = await pool().connect();
  try {
    // What refers to what is right by the making; to look it up would take most of the time.
    await client.query(`ALTER TABLE "Learner" DROP CONSTRAINT "Learner_userId_fkey"`);
    await client.query(`SET synchronous_commit = off; SELECT setseed(0.5)`);
    for (let first = 1; first <= members; first += BATCH) {
      const values = [first, Math.min(members, first + BATCH - 1)];
      const id = `('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
      await client.query(
        `INSERT INTO "User" (id, nickname) SELECT ${id}, 'Member ' || n FROM generate_series($1::int, $2::int) n`,
        values,
      );
      await client.query(
        `INSERT INTO "Learner" (id, kind, "userId", settings)
         SELECT ${id}, 'account', ${id}, '{"boards":"all"}' FROM generate_series($1::int, $2::int) n`,
        values,
      );
      await client.query(
        `INSERT INTO "PointEvent" (id, "learnerId", reason, kind, points, worth, rules, day, at)
         SELECT gen_random_uuid(), e.learner, 'first:' || e.k, 'first', e.points, e.points, 1, extract(epoch FROM e.at) / 86400, e.at
         FROM (SELECT ${id} AS learner, k, greatest(1, exp(6 + 1.1 * sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random())))::int AS points,
             $3::timestamptz - random() * interval '300 days' AS at
           FROM generate_series($1::int, $2::int) n CROSS JOIN LATERAL generate_series(1, CASE WHEN n % 10 = 0 THEN 2 ELSE 1 END) k) e`,
        [...values, now],
      );
    }
    await client.query(`SET synchronous_commit = on`);
    for (const table of ["User", "Learner", "PointEvent"]) await client.query(`VACUUM ANALYZE "${table}"`);
  } finally {
    client.release();
  }
}
