import "server-only";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "@/lib/core/errors";
import { hmac } from "@/lib/core/secret";
import { pool } from "@/lib/db/pool";
import { networkOf } from "@/lib/http/network";

const QUARTER_HOUR = 15 * 60;
const DAY = 24 * 60 * 60;

/** How many wrong passwords and codes are borne: points per seconds. */
const BUDGETS = {
  "guess-address": { points: 30, seconds: QUARTER_HOUR },
  "guess-address-day": { points: 200, seconds: DAY },
  "guess-account": { points: 10, seconds: QUARTER_HOUR },
  "guess-account-day": { points: 50, seconds: DAY },
  // Against one guess on each of many accounts from as many addresses.
  "guess-everyone": { points: 300, seconds: 10 * 60 },
  // A browser that was signed in to this account before has its own budget, so that an attacker cannot lock people out.
  "guess-device": { points: 10, seconds: QUARTER_HOUR },
  // Of codes alone: they are a million, of which three are right at a time, and a browser that is known may be a stolen one.
  "guess-device-day": { points: 50, seconds: DAY },
} as const;

type Budget = keyof typeof BUDGETS;

export interface Guess {
  readonly email: string;
  readonly address: string;
  /** The browser's own mark, when it has signed in to this very account before. */
  readonly deviceId: string | undefined;
  /** A code of the second factor, counted apart from passwords; those of an address count together. */
  readonly isCode?: true;
}

function charges({ email, address, deviceId, isCode }: Guess): readonly (readonly [Budget, string])[] {
  const own = (subject: string) => (isCode ? `code ${subject}` : subject);
  if (deviceId !== undefined) {
    const device = own(deviceId);
    return [["guess-device", device], ...(isCode ? [["guess-device-day", device] as const] : [])];
  }
  const network = networkOf(address);
  // The address comes first: who is stopped there uses up nobody's account.
  return [
    ["guess-address", network],
    ["guess-address-day", network],
    ["guess-account", own(email)],
    ["guess-account-day", own(email)],
    ["guess-everyone", ""],
  ];
}

const limiters = new Map<Budget, RateLimiterPostgres>();

function limiterFor(budget: Budget): RateLimiterPostgres {
  let limiter = limiters.get(budget);
  if (!limiter) {
    const { points, seconds: duration } = BUDGETS[budget];
    limiter = new RateLimiterPostgres({
      storeClient: pool(),
      tableName: "RateLimit",
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: budget,
      points,
      duration,
      insuranceLimiter: new RateLimiterMemory({ keyPrefix: budget, points, duration }),
    });
    limiters.set(budget, limiter);
  }
  return limiter;
}

const keyOf = (subject: string) => hmac("rate-limit", subject).subarray(0, 16).toString("base64url");

/**
 * Pays for one guess before it is judged, so that guesses sent at once count one by one.
 * @throws {AppError} `too-many-requests`
 */
export async function chargeGuess(guess: Guess): Promise<void> {
  for (const [budget, subject] of charges(guess)) {
    try {
      await limiterFor(budget).consume(keyOf(subject));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new AppError("too-many-requests", {
        retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000)),
      });
    }
  }
}

/** Gives back what a right password was charged: only failures count. */
export async function refundGuess(guess: Guess): Promise<void> {
  await Promise.all(charges(guess).map(([budget, subject]) => limiterFor(budget).reward(keyOf(subject))));
}
