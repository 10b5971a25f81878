import { describe, expect, it } from "vitest";
import { writeRobots } from "@/lib/site/robots";
import { writeSecurityTxt } from "@/lib/site/security-txt";
import { writeSitemap } from "@/lib/site/sitemap";

const origin = "https://warmup.example";

describe("robots.txt", () => {
  it("closes the API and personal pages in both languages, and names the sitemap", () => {
    const lines = writeRobots(origin).split("\n");
    expect(lines[0]).toBe("User-agent: *");
    for (const closed of ["/api/", "/zh/progress", "/en/progress", "/en/reports"])
      expect(lines).toContain(`Disallow: ${closed}`);
    expect(lines).toContain("Sitemap: https://warmup.example/sitemap.xml");
    expect(lines).not.toContain("Disallow: /");
  });
});

describe("sitemap.xml", () => {
  it("names a page once for each language, with all its alternates and its date", () => {
    const xml = writeSitemap([{ path: "/chapters/lora", reviewed: "2026-11" }, { path: "" }], origin);
    expect([...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc)).toEqual([
      `${origin}/zh/chapters/lora`,
      `${origin}/en/chapters/lora`,
      `${origin}/zh`,
      `${origin}/en`,
    ]);
    expect(xml.match(/<lastmod>2026-11<\/lastmod>/g)).toHaveLength(2);
    expect(xml.match(/hreflang="x-default"/g)).toHaveLength(4);
  });

  it("escapes what would end an element", () => {
    expect(writeSitemap([{ path: "/a&<b>" }], origin)).toContain("/zh/a&#38;&#60;b&#62;");
  });
});

describe("security.txt", () => {
  it("names whom to write to, and runs out within a year", () => {
    const now = new Date("2026-11-25T00:00:00Z");
    const fields = Object.fromEntries(
      writeSecurityTxt(origin, "help@warmup.example", now)
        .trim()
        .split("\n")
        .map((line) => line.split(/: (.*)/).slice(0, 2)),
    ) as Record<string, string>;
    expect(fields["Contact"]).toBe("mailto:help@warmup.example");
    expect(fields["Canonical"]).toBe(`${origin}/.well-known/security.txt`);
    const days = (Date.parse(fields["Expires"] ?? "") - now.getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThan(365);
  });
});
