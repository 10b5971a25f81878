import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { domainOf, isPublicMail, readDomain } from "@/lib/teams/email-domain";

const own = "ada@corp.example";

describe("a domain that an owner names", () => {
  it("is his own confirmed one, or one below it", () => {
    expect(readDomain(" @Corp.Example ", own)).toEqual({ domain: "corp.example" });
    expect(readDomain("lab.corp.example", own)).toEqual({ domain: "lab.corp.example" });
  });

  it.each(["other.example", "example", "notcorp.example", "corp.example.evil.example"])("is not %s", (text) =>
    expect(readDomain(text, own)).toHaveProperty("problem"),
  );

  it("is nobody's without a confirmed address", () =>
    expect(readDomain("corp.example", null)).toEqual({ problem: "domain-foreign" }));

  it.each(["gmail.com", "QQ.com", "vip.163.com", "x.gmail.com"])("is never the public provider %s", (text) =>
    expect(readDomain(text, `me@${text.toLowerCase()}`)).toEqual({ problem: "domain-public" }),
  );

  it.each(["", "a b.example", "corp.example, evil.example", "xn--", "a@b.example", "例子.example", "corp.example\n"])(
    "is not the malformed %j",
    (text) =>
      expect(readDomain(text, own)).toMatchObject(
        text === "corp.example\n" ? { domain: "corp.example" } : { problem: "domain-invalid" },
      ),
  );

  it("is never one that its owner's address is not under, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readDomain(text, own);
        if ("domain" in read) expect(`.${read.domain}`.endsWith(".corp.example")).toBe(true);
      }),
    );
  });

  it("is compared as a whole: a name that only ends like a provider's is none", () => {
    expect(isPublicMail("notgmail.com")).toBe(false);
    expect(domainOf("a@b.example")).toBe("b.example");
  });
});
