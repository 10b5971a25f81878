import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { listWrittenChapters } from "@/lib/content/server/list-written-chapters";
import { LOCALES } from "@/lib/core/locale";
import { parseNotice, NOTICES } from "@/lib/site/notice";
import { BUILT_CONTACT, BUILT_ORIGIN } from "@/lib/site/origin";
import { PERSONAL_PAGES } from "@/lib/site/robots";
import { listPublicPages } from "@/lib/site/server/list-public-pages";
import { drawIcons } from "@/scripts/draw-icons.mjs";
import { readContact } from "@/scripts/front/contact.mjs";
import * as front from "@/scripts/front/fill-in.mjs";

const APP = "app/[locale]";
const PUBLIC_GROUPS = ["(learn)", "(labs)", "(notebooks)", "(site)"];
const folders = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

describe("the site", () => {
  it("is filled in by the front where the pages say so", () => {
    expect([front.BUILT_ORIGIN, front.BUILT_CONTACT]).toEqual([BUILT_ORIGIN, BUILT_CONTACT]);
  });

  it("takes the same for an address to write to in the front and behind it", () => {
    const addresses = [
      "help@warmup.example",
      "a.b+c@x.co",
      "o'x@y.org",
      "a..b@x.org",
      ".a@x.org",
      "a@x",
      "a b@x.org",
      "a&b@x.org",
    ];
    const accepts = (text: string) => {
      try {
        return readContact(text) === text;
      } catch {
        return false;
      }
    };
    expect(addresses.map(accepts)).toEqual(addresses.map((text) => z.email().safeParse(text).success));
  });

  it("shuts out robots from every page that is not public, and from no other", () => {
    const groups = folders(APP).filter((name) => /^\(.+\)$/.test(name));
    const pagesOf = (wanted: boolean) =>
      groups.filter((group) => PUBLIC_GROUPS.includes(group) === wanted).flatMap((group) => folders(join(APP, group)));
    expect(PERSONAL_PAGES.toSorted()).toEqual(pagesOf(false).toSorted());
    for (const { path } of listPublicPages()) expect(PERSONAL_PAGES).not.toContain(path.split("/")[1]);
  });

  it("lists every written chapter and every text of the operator's", () => {
    const paths = listPublicPages().map(({ path }) => path);
    for (const { slug } of listWrittenChapters()) expect(paths).toContain(`/chapters/${slug}`);
    for (const name of NOTICES) expect(paths).toContain(`/${name}`);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it.each(LOCALES.flatMap((locale) => NOTICES.map((name) => [`${name}.${locale}.md`])))(
    "has words of its own for %s",
    (file) => {
      const notice = parseNotice(readFileSync(`content/pages/${file}`));
      expect(notice?.title).toBeTruthy();
      expect(notice?.text.length).toBeGreaterThan(300);
    },
  );

  it("names in its privacy text every cookie and every place of storage", () => {
    const sources = readFileSync("lib/auth/cookies.ts", "utf8");
    const [, kinds = ""] = /CookieKind =\s+([^;]+);/.exec(sources) ?? [];
    const cookies = [...kinds.matchAll(/"([\w-]+)"/g)].map(([, kind]) => `warmup-${kind}`);
    expect(cookies.length).toBeGreaterThan(3);
    for (const locale of LOCALES) {
      const text = readFileSync(`content/pages/privacy.${locale}.md`, "utf8");
      for (const cookie of [...cookies, "NEXT_LOCALE"]) expect(text).toContain(`\`${cookie}\``);
    }
  });

  it("has icons drawn from its mark; after a change: node scripts/draw-icons.mjs", () => {
    for (const [file, bytes] of Object.entries(drawIcons())) {
      expect(readFileSync(file).equals(bytes), file).toBe(true);
    }
  });
});
