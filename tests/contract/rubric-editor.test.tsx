import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { SetList } from "@/components/cms/rubric-sets/set-list";
import { SetRoom } from "@/components/cms/rubric-sets/set-room";
import { getGlossary } from "@/lib/content/server/get-glossary";
import { LOCALES, type Locale } from "@/lib/core/locale";
import Editor from "@/lib/items/open/editor";
import { kind, type Authored } from "@/lib/items/open/type";
import { versions } from "@/lib/items/open/versions";
import { MISSING } from "@/lib/rubric-sets/missing-in-item";
import { rubricSetKeys } from "@/lib/rubric-sets/client/rubric-set-keys";
import { LEVELS, type RubricSet } from "@/lib/rubric-sets/schema";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

const messages = { zh, en };
const fail = (error: Error) => {
  throw error;
};

/** With no more messages than the pages hand over; one that is missing throws. */
function show(children: ReactNode, locale: Locale, known: readonly [readonly unknown[], unknown][], names: object) {
  const client = new QueryClient();
  for (const [key, value] of known) client.setQueryData(key, value);
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={names} timeZone="UTC" onError={fail}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </NextIntlClientProvider>,
  );
}

const whole = kind.authored.parse(versions.samples.at(-1)?.body);
const edit = (value: Authored, locale: Locale) =>
  show(<Editor value={value} onChange={() => undefined} />, locale, [[["rubric", "glossary"], getGlossary()]], {
    authoring: messages[locale].authoring,
  });

describe.each(LOCALES)("the editor of a rubric in %s", (locale) => {
  const { samples: words, faults } = messages[locale].authoring.open;

  it("shows what is found in each sample, at its words, and that all is as expected", () => {
    const html = edit(whole, locale);
    expect(html).not.toContain("data-differs");
    expect(html).toMatch(/<mark[^>]*>权重冻结<\/mark>/);
    expect(html).toContain("&lt;freeze&gt; &amp; 权重|weights");
    expect(html).toContain(words.raised);
    expect(html).not.toContain(words.differs);
  });

  it("marks each difference, and what is wrong with a form", () => {
    const [first, ...others] = whole.rubric;
    const [sample, ...more] = whole.samples ?? [];
    const html = edit(
      {
        ...whole,
        rubric: [{ ...first!, parts: { frozen: ["<freez & x"] } }, ...others],
        samples: [{ ...sample!, misconceptions: ["quantised"] }, ...more],
      },
      locale,
    );
    expect(html.match(/data-differs/g)).toHaveLength(2);
    expect(html).toContain(faults.reference.replace("{text}", "&lt;freez"));
  });
});

describe.each(LOCALES)("the pages of sets in %s", (locale) => {
  const { cms } = messages[locale];
  const head = {
    ...{ setId: "018f0000-0000-7000-8000-000000000001", title: { zh: "", en: "Only English" }, level: null },
    ...{ role: "a-role-that-is-gone", owner: null, isMine: false, isArchived: false },
    updatedAt: "2026-11-26T10:32:00.000Z",
  };
  const open = (change: Partial<RubricSet>) => {
    const items = MISSING.map((missing, index) => ({
      ...{ itemId: `item-${index}`, title: { zh: `题 ${index}`, en: "" }, difficulty: 2, minutes: index || null },
      ...{ revisionId: null, points: 1, followUps: 2, misconceptions: 0, missing: [missing] },
    }));
    const set: RubricSet = { ...head, version: 3, mayEdit: true, mayArchive: true, items, ...change };
    return show(
      <SetRoom setId={set.setId} locale={locale} roles={[]} />,
      locale,
      [[rubricSetKeys.set(set.setId), set]],
      { cms: { rubricSets: cms.rubricSets } },
    );
  };

  it("show a set with everything that can be missing in an item", () => {
    const html = open({});
    for (const missing of MISSING) expect(html).toContain(cms.rubricSets.missing[missing]);
    expect(html).toContain("Only English");
    expect(html).toContain("a-role-that-is-gone");
    expect(html.match(/data-control="grip"/g)).toHaveLength(MISSING.length);
  });

  it("let an archived one be read and not changed", () => {
    const html = open({ isArchived: true, mayEdit: false });
    expect(html).not.toContain("data-control");
    expect(html).toContain(cms.rubricSets.archivedNote);
    expect(html).toContain(cms.rubricSets.bringBack);
  });

  it("list the sets of every level, those in use apart from archived ones", () => {
    const sets = [...LEVELS, null].map((level, index) => ({
      ...{ ...head, level, setId: `018f0000-0000-7000-8000-00000000001${index}`, items: index, minutes: index * 5 },
      isArchived: index === 0,
    }));
    const html = show(<SetList locale={locale} roles={[]} />, locale, [[rubricSetKeys.list(), { sets }]], {
      cms: { rubricSets: cms.rubricSets },
    });
    for (const level of LEVELS) expect(html).toContain(cms.rubricSets.levels[level]);
    expect(html.match(/<li/g)).toHaveLength(4);
    const empty = show(<SetList locale={locale} roles={[]} />, locale, [[rubricSetKeys.list(), { sets: [] }]], {
      cms: { rubricSets: cms.rubricSets },
    });
    expect(empty).toContain(cms.rubricSets.empty);
  });
});
