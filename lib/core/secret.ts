import "server-only";
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/core/env";

const keys = new Map<string, Buffer>();

/** A 32-byte key for one purpose (HKDF-SHA256, RFC 5869), so that a token of one purpose is worthless for another. */
export function keyFor(purpose: string): Buffer {
  let key = keys.get(purpose);
  if (!key) {
    key = Buffer.from(hkdfSync("sha256", env().WARMUP_SECRET, "", `warmup/${purpose}`, 32));
    keys.set(purpose, key);
  }
  return key;
}

export function hmac(purpose: string, text: string): Buffer {
  return createHmac("sha256", keyFor(purpose)).update(text).digest();
}

/** `payload.mac`, both base64url. The payload is readable by its holder; it cannot be changed. */
export function sign(purpose: string, payload: unknown): string {
  const body = Buffer.from(JSON.stringify(payload)).toString("base64url");
  return `${body}.${hmac(purpose, body).toString("base64url")}`;
}

/** The payload of a token made by `sign` for the same purpose; undefined for anything else. */
export function verify(purpose: string, token: string): unknown {
  const [body, mac, rest] = token.split(".");
  if (!body || !mac || rest !== undefined) return undefined;
  const given = Buffer.from(mac, "base64url");
  const expected = hmac(purpose, body);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  try {
    return JSON.parse(Buffer.from(body, "base64url").toString());
  } catch {
    return undefined;
  }
}
