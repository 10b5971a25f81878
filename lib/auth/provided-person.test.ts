import { describe, expect, it } from "vitest";
import { readGitHubPerson, readOidcPerson } from "@/lib/auth/provided-person";

describe("the person of OpenID Connect claims", () => {
  it("is named by issuer and subject where the operator chose the issuer", () => {
    const claims = { sub: "42", email: "ada@example.com", email_verified: true };
    expect(readOidcPerson("oidc", "https://a.example", claims)).toEqual({
      ...{ provider: "oidc", subject: "https://a.example 42", email: "ada@example.com", isEmailVerified: true },
    });
    expect(readOidcPerson("oidc", "https://b.example", claims).subject).not.toBe("https://a.example 42");
    expect(readOidcPerson("google", "https://accounts.google.com", claims).subject).toBe("42");
  });

  it.each([
    [true, true],
    ["true", true],
    [false, false],
    ["false", false],
    [undefined, false],
    [null, false],
    [1, false],
    ["verified", false],
  ])("has a verified address when email_verified is %j: %j", (email_verified, isEmailVerified) => {
    expect(readOidcPerson("oidc", "i", { sub: "1", email: "a@b.co", email_verified }).isEmailVerified).toBe(
      isEmailVerified,
    );
  });

  it("has no address when the provider gives none", () => {
    for (const email of [undefined, "", null, 7]) {
      expect(readOidcPerson("oidc", "i", { sub: "1", email }).email).toBeUndefined();
    }
  });

  it("is nobody without a subject", () => {
    for (const sub of [undefined, "", 5, "x".repeat(256)]) expect(() => readOidcPerson("oidc", "i", { sub })).toThrow();
  });
});

describe("the person of GitHub", () => {
  const emails = [
    { email: "old@example.com", primary: false, verified: true },
    { email: "ada@example.com", primary: true, verified: true },
  ];

  it("has the primary address, verified or not", () => {
    expect(readGitHubPerson({ id: 7, email: "public@example.com" }, emails)).toEqual({
      ...{ provider: "github", subject: "7", email: "ada@example.com", isEmailVerified: true },
    });
    const unverified = emails.map((entry) => ({ ...entry, verified: false }));
    expect(readGitHubPerson({ id: 7 }, unverified).isEmailVerified).toBe(false);
  });

  it("has none where GitHub lists none, whatever the profile shows", () => {
    for (const list of [[], undefined, { message: "Not Found" }]) {
      expect(readGitHubPerson({ id: 7, email: "public@example.com" }, list).email).toBeUndefined();
    }
  });

  it("is nobody without a number", () => expect(() => readGitHubPerson({ login: "ada" }, emails)).toThrow());
});
