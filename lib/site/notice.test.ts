import { describe, expect, it } from "vitest";
import { renderPage } from "@/lib/content/markdown";
import { parseNotice } from "@/lib/site/notice";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a text of the operator's", () => {
  it("takes its first heading as its title", () => {
    expect(parseNotice(bytes("# 隐私\r\n\r\n我们保存……\r\n"))).toEqual({ title: "隐私", text: "我们保存……" });
  });

  it("needs no title", () => {
    expect(parseNotice(bytes("## Cookies\n\nNone."))).toEqual({ title: undefined, text: "## Cookies\n\nNone." });
  });

  it.each([
    ["nothing", bytes(" \n")],
    ["a title alone", bytes("# Privacy\n")],
    ["another encoding", new Uint8Array([0xb2, 0xfe, 0xcb, 0xbd])],
    ["a program", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0])],
    ["far too much", bytes("a".repeat(200_001))],
  ])("is none when the file holds %s", (_, file) => expect(parseNotice(file)).toBeUndefined());
});

describe("its HTML", () => {
  it("has headings, tables and links within the site, to the web and to mail", () => {
    const html = renderPage(
      "## A\n\n[in](/en/account) [out](https://a.example) [mail](mailto:a@b.example)\n\n|a|\n|-|\n|b|",
    );
    expect(html).toContain("<h2>A</h2>");
    for (const href of ["/en/account", "https://a.example", "mailto:a@b.example"])
      expect(html).toContain(`href="${href}"`);
    expect(html).toContain('<th scope="col">a</th>');
  });

  it.each([
    ["<script>alert(1)</script>", "script"],
    ["<img src=x onerror=alert(1)>", "<img"],
    ["[x](javascript:alert(1))", "javascript"],
    ["[x](//evil.example)", "evil"],
    ["[x](http://plain.example)", "href"],
    ["<style>*{}</style>", "<style"],
  ])("has nothing of %s", (markdown, trace) => expect(renderPage(markdown)).not.toContain(trace));

  it("leaves money and times as they are", () => {
    const html = renderPage("From $5 to $6, at 10:30, :smile:.");
    expect(html).toContain("From $5 to $6, at 10:30, :smile:.");
  });
});
