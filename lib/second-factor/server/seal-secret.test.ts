import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openSecret, sealSecret } from "@/lib/second-factor/server/seal-secret";

const SECRET = randomBytes(20);

beforeAll(() => {
  vi.stubEnv("WARMUP_SECRET", randomBytes(32).toString("base64url"));
  vi.stubEnv("DATABASE_URL", "postgres://localhost/none");
  vi.stubEnv("PUBLIC_URL", "http://localhost:3000");
});
afterAll(() => vi.unstubAllEnvs());

describe("a sealed secret", () => {
  it("opens for its account, looks different each time, and shows nothing", () => {
    const [one, other] = [sealSecret(SECRET, "ada"), sealSecret(SECRET, "ada")];
    expect(one).not.toBe(other);
    expect(openSecret(one, "ada")).toEqual(SECRET);
    expect(Buffer.from(one.slice(3), "base64url").includes(SECRET)).toBe(false);
  });

  it("opens for no other account, and not once a byte was changed or is missing", () => {
    const sealed = sealSecret(SECRET, "ada");
    expect(openSecret(sealed, "bob")).toBeUndefined();
    const bytes = Buffer.from(sealed.slice(3), "base64url");
    for (const at of [0, 12, 28, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(openSecret(`v1.${changed.toString("base64url")}`, "ada")).toBeUndefined();
    }
    for (const short of ["", "v1.", sealed.slice(0, 20), sealed.slice(0, -2)])
      expect(openSecret(short, "ada")).toBeUndefined();
  });
});
