import { describe, expect, test } from "vitest";
import { composeMail, type MailTemplate } from "@/lib/mail/compose-mail";
import en from "@/messages/en.json";

const TEMPLATES = Object.keys(en.mail).filter((key) => key !== "footer" && key !== "digest") as MailTemplate[];
const site = "https://warmup.example";
const url = `${site}/en/reset-password#${"t".repeat(43)}`;

describe.each(["zh", "en"] as const)("a mail in %s", (locale) => {
  test.each(TEMPLATES)("%s says the same as text and as HTML, with one address", (template) => {
    const { subject, text, html } = composeMail(template, locale, { url, site });
    expect(subject).toMatch(locale === "zh" ? /\p{Script=Han}/u : /^[A-Z]/);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text.split("\n")).toContain(url);
    expect(html.match(/href="([^"]+)"/g)).toEqual([`href="${url}"`]);
    for (const paragraph of text.split("\n").filter((line) => line !== "" && line !== "-- " && line !== url))
      expect(html).toContain(paragraph);
    expect(`${subject}${text}`).not.toMatch(/[{}]/);
  });
});

test("an address that could end an attribute is escaped", () => {
  const { html } = composeMail("password", "en", { url: `${site}/"><script>alert(1)</script>`, site });
  expect(html).not.toContain("<script>");
});
