import { createHash, randomBytes } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { Stop } from "./stop.mjs";

/** 32 random bytes in base64url. */
export function makeSecret() {
  return randomBytes(32).toString("base64url");
}

/** Keeps a secret in a file that only its owner reads; the file appears whole or not at all. */
export function writeSecret(path, secret) {
  writeFileSync(`${path}.new`, `${secret}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** The secret kept in a file, or undefined. */
export function readSecret(path) {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** The server's secret: WARMUP_SECRET, else the one in the data folder, made at the first start. */
export function requireSecret(path, given = process.env.WARMUP_SECRET) {
  if (given) return checkSecret(given, "WARMUP_SECRET");
  const kept = readSecret(path);
  if (kept !== undefined) return checkSecret(kept, path);
  const made = makeSecret();
  writeSecret(path, made);
  return made;
}

/** Refuses a secret that can be guessed: shorter than 32 random bytes in base64url, or of few different characters. */
export function checkSecret(secret, source) {
  if (secret.length >= 43 && new Set(secret).size >= 12) return secret;
  throw new Stop(
    `${source} is too weak to protect anybody's work; set it to 32 random bytes, e.g. the output of: node -e "console.log(require('crypto').randomBytes(32).toString('base64url'))"`,
  );
}

/** Tells two secrets apart without telling either. */
export function fingerprintOf(secret) {
  return createHash("sha256").update(`warmup/fingerprint/${secret}`).digest("hex").slice(0, 16);
}
