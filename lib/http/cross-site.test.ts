import { describe, expect, it } from "vitest";
import { isCrossSite } from "@/lib/http/cross-site";

const site = "https://warmup.example";
const ask = (method: string, headers: Record<string, string>) => isCrossSite(method, new Headers(headers), `${site}/`);

describe("isCrossSite", () => {
  it("lets our own pages act", () => {
    expect(ask("POST", { origin: site, "sec-fetch-site": "same-origin", cookie: "a=b" })).toBe(false);
    expect(ask("POST", { origin: site, cookie: "a=b" })).toBe(false);
  });

  it.each([
    ["another origin", { origin: "https://evil.example" }],
    ["another scheme", { origin: "http://warmup.example" }],
    ["another port", { origin: "https://warmup.example:8443" }],
    ["a name that begins like ours", { origin: "https://warmup.example.evil.example" }],
    ["an opaque origin", { origin: "null" }],
    ["a sibling of our site", { "sec-fetch-site": "same-site" }],
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["our origin claimed across sites", { origin: site, "sec-fetch-site": "cross-site" }],
    ["a cookie without any word of where it comes from", { cookie: "a=b" }],
  ])("refuses %s", (_, headers) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      expect(ask(method, headers as Record<string, string>)).toBe(true);
  });

  it("lets a program without cookies act, and everybody read", () => {
    expect(ask("POST", {})).toBe(false);
    expect(ask("GET", { origin: "https://evil.example", cookie: "a=b" })).toBe(false);
  });
});
