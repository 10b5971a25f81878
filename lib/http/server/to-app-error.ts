import "server-only";
import { AppError } from "@/lib/core/errors";

/** Node's and PostgreSQL's ways of saying that the database cannot be had at the moment (PostgreSQL manual, appendix A). */
const OUT_OF_REACH = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EPIPE",
  "53300",
  "57P01",
  "57P02",
  "57P03",
  "P1001",
  "P2024",
]);

/** Whatever was thrown, as a failure that a caller may hear of. What was not thrown on purpose is `internal` or, without a database, `unavailable`. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (isOutOfReach(thrown)) return new AppError("unavailable", { cause: thrown, retryAfterSeconds: 5 });
  return new AppError("internal", { cause: thrown });
}

function isOutOfReach(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  if ("code" in thrown && typeof thrown.code === "string" && OUT_OF_REACH.has(thrown.code)) return true;
  // The pool's own words when no connection came in time; it sets no code.
  if (/timeout exceeded when trying to connect|Connection terminated/.test(thrown.message)) return true;
  const inner = thrown instanceof AggregateError ? thrown.errors : [thrown.cause];
  return inner.some((error) => error !== undefined && isOutOfReach(error));
}
