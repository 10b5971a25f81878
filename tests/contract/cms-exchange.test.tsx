import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ExportPanel } from "@/components/cms/exchange/export-panel";
import { FateLine } from "@/components/cms/exchange/fate-line";
import { ImportEntry } from "@/components/cms/exchange/import-entry";
import { ImportPanel } from "@/components/cms/exchange/import-panel";
import { ReadItems } from "@/components/cms/exchange/read-items";
import type { ReadItem } from "@/lib/cms/exchange-schema";
import { LOCALES, type Locale } from "@/lib/core/locale";
import { REASONS } from "@/lib/exchange/reasons";
import { formats } from "@/lib/exchange/formats";
import { importKeys } from "@/lib/imports/client/import-keys";
import { importStatus, type ImportOutput } from "@/lib/imports/schema";
import { PROBLEM_MESSAGES } from "@/lib/http/problem-messages";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { wholeDocument } from "@/tests/support/whole-document";

const messages = { zh, en };
const importId = "018f0000-0000-7000-8000-000000000001";

/** As the page gives its words: a text that is missing fails. */
function show(children: ReactNode, locale: Locale, prepare: (client: QueryClient) => void = () => undefined): string {
  const client = new QueryClient();
  prepare(client);
  const { cms, exchange } = messages[locale];
  const fail = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={{ cms: { exchange: cms.exchange }, exchange }}
      timeZone="UTC"
      onError={fail}
    >
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </NextIntlClientProvider>,
  );
}

const known = formats.map(({ name, extensions, bilingual, read, write }) => ({
  ...{ name, extensions, isBilingual: bilingual, canRead: read !== undefined, canWrite: write !== undefined },
}));
const chapters = [{ slug: "lora", name: "16 LoRA" }];
const summary = { importId, fileName: "questions.gift", createdAt: "2026-11-26T10:32:00.000Z", total: 4 };
const readItem = (index: number, change: Partial<ReadItem> = {}): ReadItem => ({
  fate: { item: `#${index}`, title: index % 2 ? `Item ${index}` : "", fate: "changed", reasons: [{ code: "hints" }] },
  ...{ id: `item-${index}`, isKnown: false, chapter: null, document: wholeDocument(), pictures: [] },
  ...change,
});
const begun = () => undefined;

describe.each(LOCALES)("in %s", (locale) => {
  const { exchange } = messages[locale].cms;

  it("both halves of the page say what they do before there is anything", () => {
    const imported = show(<ImportPanel locale={locale} formats={known} chapters={chapters} />, locale, (client) =>
      client.setQueryData(importKeys.list(), []),
    );
    expect(imported).toContain(exchange.importIntro);
    expect(imported).not.toContain(exchange.imports.title);
    for (const ids of [[], ["a", "b"]])
      expect(show(<ExportPanel locale={locale} formats={known} chapters={chapters} itemIds={ids} />, locale)).toContain(
        exchange.write,
      );
  });

  it("every reason that an item can have is said in words", () => {
    for (const code of Object.keys(REASONS)) {
      const fate = { item: "a", title: "", fate: "changed", reasons: [{ code, detail: "x" }] } as const;
      const html = show(<FateLine fate={{ ...fate, reasons: [...fate.reasons] }} />, locale);
      expect([code, html.includes(`>${code}<`)]).toEqual([code, false]);
    }
  });

  it("of many items fifty are shown at first, and all are taken", () => {
    const items = Array.from({ length: 60 }, (_, index) => readItem(index, { isKnown: index === 3 }));
    const html = show(
      <ReadItems fileName="a.gift" items={items} locale={locale} chapters={chapters} onBegun={begun} />,
      locale,
    );
    expect(html.match(/<li class="flex gap-3/g)).toHaveLength(50);
    expect(html).toContain(locale === "zh" ? "已选 60 / 60" : "60 of 60 taken");
    expect(html).toContain(locale === "zh" ? "还有 10 道" : "10 left");
    expect(html).toContain(exchange.known);
  });

  it.each(importStatus.options)("an import says how far it is: %s", (status) => {
    const html = show(
      <ul>
        <ImportEntry summary={{ ...summary, status, made: 2, refused: 1 }} locale={locale} isBegun={false} />
      </ul>,
      locale,
    );
    expect(html.includes("<progress")).toBe(status === "queued" || status === "running");
    expect(html.includes(exchange.imports.show)).toBe(status === "done" || status === "failed");
    expect(html.includes(exchange.imports.resume)).toBe(status === "failed");
  });

  it("an import that has ended lists what was refused, and why, before what was made", () => {
    const items: ImportOutput["items"] = [
      { itemId: "a", title: "First", isMade: true, refusal: null },
      { itemId: "b", title: "", isMade: false, refusal: "item-exists" },
      { itemId: "c", title: "Third", isMade: false, refusal: "of-a-newer-server" },
    ];
    const done = { ...summary, status: "done", made: 1, refused: 2 } as const;
    const html = show(
      <ul>
        <ImportEntry summary={done} locale={locale} isBegun />
      </ul>,
      locale,
      (client) => client.setQueryData([...importKeys.one(importId), "done", 1], { ...done, items }),
    );
    expect(html).toContain(exchange.imports.refusals["item-exists"]);
    expect(html).toContain(PROBLEM_MESSAGES.internal.title[locale]);
    expect(html).toContain(`href="/${locale}/cms/items/a"`);
    expect(html.indexOf("Third")).toBeLessThan(html.indexOf("First"));
  });
});
