import "server-only";
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from "rate-limiter-flexible";
import { AppError } from "@/lib/core/errors";
import { observed } from "@/lib/core/observed";
import { hmac } from "@/lib/core/secret";
import { pool } from "@/lib/db/pool";
import type { Limit } from "@/lib/http/spec";

export type Allowance = Pick<Limit, "name" | "points" | "seconds" | "shared">;

const limiters = new Map<string, RateLimiterAbstract>();

function limiterFor(allowance: Allowance): RateLimiterAbstract {
  const { name, points, seconds, shared } = allowance;
  const id = `${name}/${points}/${seconds}/${shared}`;
  let limiter = limiters.get(id);
  if (!limiter) {
    limiter = shared ? makeShared(allowance) : makeOwn(allowance);
    limiters.set(id, limiter);
  }
  return limiter;
}

function makeOwn({ name, points, seconds }: Allowance): RateLimiterMemory {
  return new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
}

let isSwept = false;

function makeShared(allowance: Allowance): RateLimiterPostgres {
  const { name, points, seconds } = allowance;
  const limiter = new RateLimiterPostgres({
    storeClient: pool(),
    tableName: "RateLimit",
    tableCreated: true,
    // One sweeper is enough for the table that all limiters share.
    clearExpiredByTimeout: !isSwept,
    keyPrefix: name,
    points,
    duration: seconds,
    // Who is over the limit is answered from memory: a flood does not reach the database.
    inMemoryBlockOnConsumed: points + 1,
    // Without the database each process counts by itself, which is laxer by the number of processes but never open.
    insuranceLimiter: makeOwn(allowance),
  });
  isSwept = true;
  return limiter;
}

/**
 * Takes one point of `subject`'s allowance. Throws `too-many-requests` with the seconds to wait. The subject (an address, an e-mail,
 * an id) is kept as an HMAC only.
 */
export async function consumeAllowance(allowance: Allowance, subject: string): Promise<void> {
  const key = hmac("rate-limit", subject).subarray(0, 16).toString("base64url");
  try {
    await limiterFor(allowance).consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    observed().limited += 1;
    throw new AppError("too-many-requests", { retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) });
  }
}
