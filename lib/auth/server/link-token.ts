import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** 256 random bits in base64url. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token. Without salt or stretching: nobody can guess 256 bits, and the hash must be found by an index. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
