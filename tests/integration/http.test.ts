import { beforeAll, describe, expect, it } from "vitest";
import { pool } from "@/lib/db/pool";
import { checkReadiness } from "@/lib/http/server/check-readiness";
import { hashRequest, idempotencyStore } from "@/lib/http/server/idempotency";
import { consumeAllowance } from "@/lib/http/server/rate-limit";
import { recordAudit } from "@/lib/http/server/record-audit";
import { testDatabase } from "@/tests/support/database";

beforeAll(async () => {
  await testDatabase();
});

describe.each([
  { counted: "over all processes", shared: true },
  { counted: "by this process", shared: undefined },
] as const)("an allowance counted $counted", ({ counted, shared }) => {
  const allowance = { name: `test ${counted}`, points: 3, seconds: 60, ...(shared && { shared }) };
  const countRows = async () => {
    const sql = `SELECT count(*)::int AS rows FROM "RateLimit" WHERE starts_with(key, $1)`;
    return (await pool().query<{ rows: number }>(sql, [allowance.name])).rows[0]?.rows;
  };

  it("is used up at its last point, by a hundred at once as by one after another", async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 100 }, () => consumeAllowance(allowance, "address:192.0.2.1")),
    );
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(3);
    await expect(consumeAllowance(allowance, "address:192.0.2.1")).rejects.toMatchObject({
      code: "too-many-requests",
      retryAfterSeconds: expect.toSatisfy((seconds: number) => seconds > 0 && seconds <= 60) as number,
    });
  });

  it("is each caller's own, and each name's own", async () => {
    await consumeAllowance(allowance, "address:192.0.2.2");
    await consumeAllowance({ ...allowance, name: "other" }, "address:192.0.2.1");
  });

  it(shared ? "is kept in the database" : "costs the database nothing", async () => {
    await consumeAllowance(allowance, "address:192.0.2.3");
    expect(await countRows()).toBe(shared ? 3 : 0);
  });
});

describe("the counters in the database", () => {
  it("name no address", async () => {
    await consumeAllowance({ name: "named", points: 1, seconds: 60, shared: true }, "address:192.0.2.1");
    const { rows } = await pool().query<{ key: string }>(`SELECT key FROM "RateLimit"`);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain("192.0.2");
  });
});

describe("a kept answer", () => {
  const hash = hashRequest("POST", "/api/v1/x", "{}");
  const claim = (key: string, body = "{}") =>
    idempotencyStore.claim("owner", key, hashRequest("POST", "/api/v1/x", body));

  it("lets one of a hundred equal requests act", async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 100 }, () => claim("at-once")));
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "request-in-flight" });
  });

  it("is given again as it was, to the same request of the same owner only", async () => {
    expect(await claim("again")).toBeUndefined();
    await idempotencyStore.keep("owner", "again", { status: 201, response: { a: [1, null, "x"] } });
    expect(await claim("again")).toEqual({ status: 201, response: { a: [1, null, "x"] } });
    await expect(claim("again", '{"other":1}')).rejects.toMatchObject({ code: "idempotency-mismatch" });
    expect(await idempotencyStore.claim("somebody else", "again", hash)).toBeUndefined();
  });

  it("keeps `null` apart from nothing", async () => {
    await claim("null");
    await idempotencyStore.keep("owner", "null", { status: 200, response: null });
    expect(await claim("null")).toEqual({ status: 200, response: null });
  });

  it("frees the key when released, and never takes back what was kept", async () => {
    await claim("freed");
    await idempotencyStore.release("owner", "freed");
    expect(await claim("freed")).toBeUndefined();
    await idempotencyStore.keep("owner", "freed", { status: 200, response: 1 });
    await idempotencyStore.release("owner", "freed");
    expect(await claim("freed")).toEqual({ status: 200, response: 1 });
  });

  it("is taken over from a process that died, after a minute and not before", async () => {
    const age = (interval: string) =>
      pool().query(`UPDATE "IdempotencyRecord" SET "createdAt" = now() - $1::interval WHERE key = 'left'`, [interval]);
    await claim("left");
    await age("50 seconds");
    await expect(claim("left")).rejects.toMatchObject({ code: "request-in-flight" });
    await age("70 seconds");
    expect(await claim("left")).toBeUndefined();
  });
});

it("an audit entry is written with who, what and under which request", async () => {
  await recordAudit({
    action: "thing.create",
    actorId: "00000000-0000-7000-8000-000000000001",
    object: "x",
    requestId: "r1",
  });
  const { rows } = await pool().query(`SELECT action, object, "requestId" FROM "AuditEvent"`);
  expect(rows).toEqual([{ action: "thing.create", object: "x", requestId: "r1" }]);
});

it("readiness needs every migration", async () => {
  expect(await checkReadiness()).toBe("ready");
  const { rows } = await pool().query<{ id: string }>(`SELECT id FROM _prisma_migrations LIMIT 1`);
  await pool().query(`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE id = $1`, [rows[0]!.id]);
  expect(await checkReadiness()).toBe("migrations-pending");
});
