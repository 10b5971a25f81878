import { createHmac, timingSafeEqual } from "node:crypto";

/** What authenticator apps take for granted, whatever an address of theirs says: SHA-1, six digits, thirty seconds. */
const DIGITS = 6;
const STEP_MS = 30_000;

/** Of RFC 4226, 4: at least 128 bits, 160 are advised. */
export const SECRET_BYTES = 20;

/** The number of the 30 seconds in which a moment lies, counted from 1970 (T of RFC 6238, 4.2). */
export function stepOf(now: Date): number {
  return Math.floor(now.getTime() / STEP_MS);
}

/**
 * HOTP(K, C) = Truncate(HMAC-SHA-1(K, C)): the low four bits of the last byte say where to take 31 bits of the MAC; their last
 * digits are the code (RFC 4226, 5.3).
 * @param counter a whole number that is not negative
 */
export function hotp(secret: Uint8Array, counter: number, digits = DIGITS): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac("sha1", secret).update(message).digest();
  const offset = mac[mac.length - 1]! & 0xf; // a MAC of SHA-1 has 20 bytes
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits).padStart(digits, "0");
}

/**
 * The step whose code was given: this one, or for a clock that is off and for slow hands the one before or after (RFC 6238, 5.2 and 6).
 * The oldest of several, which for one code of a million happens.
 * @param code six digits
 */
export function findStep(secret: Uint8Array, code: string, now: Date): number | undefined {
  const current = stepOf(now);
  // All three are compared, so that time tells nothing.
  return [current - 1, current, current + 1].filter((step) => isEqual(hotp(secret, step), code))[0];
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648, 6, without padding, which apps do not want. */
export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
}

/**
 * What apps read from a QR code: `otpauth://totp/issuer:account?secret=…&issuer=…`, as they all understand it.
 * @param issuer names the site in the app's list; `account` whose account it is
 */
export function otpauthUri(secret: Uint8Array, { issuer, account }: { issuer: string; account: string }): string {
  const label = [issuer, account].map(encodeURIComponent).join(":");
  return `otpauth://totp/${label}?secret=${toBase32(secret)}&issuer=${encodeURIComponent(issuer)}`;
}
