import "server-only";
import { createHash } from "node:crypto";
import * as z from "zod";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";

/** Printable ASCII without spaces, 8 to 200 characters (draft-ietf-httpapi-idempotency-key-header). */
export const idempotencyKeySchema = z.string().regex(/^[\x21-\x7e]{8,200}$/);

export interface KeptAnswer {
  readonly status: number;
  readonly response: unknown;
}

/** What makes two requests the same: method, path with query, and body. */
export function hashRequest(method: string, pathAndQuery: string, body: string | Uint8Array): string {
  return createHash("sha256").update(`${method} ${pathAndQuery}\n`).update(body).digest("base64url");
}

export interface IdempotencyStore {
  /** The kept answer of an equal request; undefined when the caller must now act and then `keep` or `release`. */
  claim(owner: string, key: string, requestHash: string): Promise<KeptAnswer | undefined>;
  keep(owner: string, key: string, answer: KeptAnswer): Promise<void>;
  /** The action failed and did nothing: the key is free again. */
  release(owner: string, key: string): Promise<void>;
}

/*
 * A claim older than a minute without an answer belongs to a process that died; a record older than a day is forgotten. Both may be
 * taken over. The effect itself is not in this transaction: a route whose effect must never happen twice is `intrinsic`.
 */
const CLAIM = `
  INSERT INTO "IdempotencyRecord" (owner, key, "requestHash") VALUES ($1, $2, $3)
  ON CONFLICT (owner, key) DO UPDATE SET "requestHash" = excluded."requestHash", status = NULL, response = NULL, "createdAt" = now()
    WHERE "IdempotencyRecord"."createdAt" < now() - interval '1 day'
      OR ("IdempotencyRecord".status IS NULL AND "IdempotencyRecord"."requestHash" = excluded."requestHash"
        AND "IdempotencyRecord"."createdAt" < now() - interval '1 minute')
  RETURNING 1`;
const FIND = `SELECT "requestHash", status, response FROM "IdempotencyRecord" WHERE owner = $1 AND key = $2`;
const KEEP = `UPDATE "IdempotencyRecord" SET status = $3, response = $4 WHERE owner = $1 AND key = $2`;
const RELEASE = `DELETE FROM "IdempotencyRecord" WHERE owner = $1 AND key = $2 AND status IS NULL`;
const SWEEP = `DELETE FROM "IdempotencyRecord" WHERE "createdAt" < now() - interval '1 day'`;

interface Row {
  requestHash: string;
  status: number | null;
  response: unknown;
}

const SWEEP_EVERY = 1000;
let claims = 0;

/** Answers kept in PostgreSQL, so that a retry may reach another process. */
export const idempotencyStore: IdempotencyStore = {
  async claim(owner, key, requestHash) {
    if (++claims % SWEEP_EVERY === 0) await pool().query(SWEEP);
    const claimed = await pool().query(CLAIM, [owner, key, requestHash]);
    if (claimed.rowCount === 1) return undefined;
    const found = (await pool().query<Row>(FIND, [owner, key])).rows[0];
    if (found && found.requestHash !== requestHash) throw new AppError("idempotency-mismatch");
    if (!found || found.status === null) throw new AppError("request-in-flight", { retryAfterSeconds: 1 });
    return { status: found.status, response: found.response };
  },
  async keep(owner, key, answer) {
    await pool().query(KEEP, [owner, key, answer.status, JSON.stringify(answer.response)]);
  },
  async release(owner, key) {
    await pool().query(RELEASE, [owner, key]);
  },
};
