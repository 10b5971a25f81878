import { describe, expect, it } from "vitest";
import { composeDigest, type Digest } from "@/lib/mail/compose-digest";

const site = "https://warmup.example";
const to = (locale: string) => ({
  ...{ site, inbox: `${site}/${locale}/notices`, choices: `${site}/${locale}/notices/settings` },
  unsubscribe: `${site}/${locale}/unsubscribe#token`,
});
const everything: Digest = {
  counts: { assignments: 2, reviews: 1, marks: 3, reports: 1, teams: 4, weekly: 1 },
  week: { answered: 34, solved: 28, days: 5 },
};

describe.each(["zh", "en"] as const)("a digest in %s", (locale) => {
  it("says the same as text and as HTML, with the ways to read it, to choose and to end it", () => {
    const { subject, text, html } = composeDigest(everything, locale, to(locale));
    expect(subject).toContain("12");
    expect(subject).not.toMatch(/[\r\n]/);
    const lines = text.split("\n").filter((line) => line.startsWith("- "));
    expect(lines).toHaveLength(6);
    for (const line of lines) expect(html).toContain(line.slice(2));
    for (const url of Object.values(to(locale)).slice(1)) {
      expect(text).toContain(url);
      expect(html).toContain(`href="${url}"`);
    }
    expect(text).toContain("34");
    expect(`${subject}${text}`).not.toMatch(/[{}]/);
  });

  it("leaves out what has nothing new", () => {
    const { text } = composeDigest({ counts: { teams: 1 }, week: null }, locale, to(locale));
    expect(text.split("\n").filter((line) => line.startsWith("- "))).toHaveLength(1);
  });
});
