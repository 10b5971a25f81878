import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ChangeList } from "@/components/cms/change-list";
import { EditorRoom } from "@/components/cms/editor-room";
import { ReviewQueue } from "@/components/cms/review-queue";
import { RevisionFields } from "@/components/cms/revision-fields";
import { RevisionList } from "@/components/cms/revision-list";
import { StepButtons } from "@/components/cms/step-buttons";
import { cmsKeys } from "@/lib/cms/client/cms-keys";
import { revisionStatus, type CmsDocument, type EditedItem, type RevisionEntry } from "@/lib/cms/schema";
import { LOCALES, type Locale } from "@/lib/core/locale";
import { kinds } from "@/lib/items/kinds.generated";
import { versions } from "@/lib/items/versions.generated";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

const messages = { zh, en };
const at = "2026-11-26T10:32:00.000Z";
const ids = ["018f0000-0000-7000-8000-000000000001", "018f0000-0000-7000-8000-000000000002"] as const;
const rights = { mayEdit: true, mayReview: true, mayPublish: true, mayRetire: true };

function documentOf(name: keyof typeof kinds): CmsDocument {
  const { version, authored } = kinds[name];
  const sample = versions[name].samples.find((candidate) => candidate.version === version);
  return {
    ...{ kind: name, version, body: authored.parse(sample?.body), title: { zh: "标题", en: "" }, use: "practice" },
    ...{
      questions: ["what-is-lora", "gone"],
      difficulty: 2,
      sources: ["gone"],
      reviewed: "2026-11",
      lab: null,
      edition: 1,
      round: null,
    },
  };
}

const entry = (given: Partial<RevisionEntry> = {}): RevisionEntry => ({
  ...{ revisionId: ids[0], number: 1, status: "published", createdAt: at, publishedAt: at, origin: "content" },
  ...{ author: null, note: "A note", behind: "en", openComments: 2 },
  ...given,
});

function show(children: ReactNode, locale: Locale, prepare: (client: QueryClient) => void = () => undefined): string {
  const client = new QueryClient();
  prepare(client);
  const fail = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC" onError={fail}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </NextIntlClientProvider>,
  );
}

describe.each(LOCALES)("in %s", (locale) => {
  it.each(Object.keys(kinds) as (keyof typeof kinds)[])(
    "the editor opens an item of kind %s with all its words",
    (name) => {
      const document = documentOf(name);
      const item: EditedItem = {
        ...{ itemId: "an-item", chapter: "lora", status: "active", reviewOn: null, tags: ["a"], rights },
        revisions: [entry({ revisionId: ids[1], number: 2, status: "draft", origin: "editor" }), entry()],
        ...{ newestId: ids[1], newest: document, others: [{ nickname: "Lin", updatedAt: at }] },
        draft: { version: 3, baseId: ids[0], updatedAt: at, document },
      };
      const facts = {
        chapterTitle: "LoRA",
        areSourcesOwn: true,
        sources: [{ id: "hu-2021", title: "LoRA", url: "https://arxiv.org/abs/2106.09685" }],
        questions: [{ id: "what-is-lora", title: "What is LoRA?", chapter: "lora" }],
        labs: [{ slug: "lora", title: "LoRA" }],
      };
      const html = show(
        <EditorRoom {...{ item, document, facts, locale }} userId={ids[0]} player={<p>The player</p>} />,
        locale,
      );
      expect(html).toContain("The player");
      expect(html).toContain("Lin");
      // A title in one language alone, somebody's newer revision, a source that the chapter does not name.
      expect(html).toContain('data-parity="missing"');
      expect(html).toContain(messages[locale].cms.editor.overtaken.text);
      expect(html).toContain("gone");
    },
  );

  it.each(Object.keys(kinds) as (keyof typeof kinds)[])(
    "a revision of kind %s is shown field by field in words",
    (name) => {
      const document = documentOf(name);
      const comment = { id: ids[0], text: "Why?", author: null, isMine: false, createdAt: at, resolvedAt: null };
      const data = {
        ...{ ...entry(), document, steps: [], rights },
        comments: [
          { ...comment, path: "/body/stem" },
          { ...comment, id: ids[1], path: "/body/gone", resolvedAt: at },
        ],
      };
      const html = show(<RevisionFields data={data} itemId="an-item" locale={locale} />, locale);
      expect(html.match(/Why\?/g)).toHaveLength(2);
      // Names of fields that have no words would stand as they are stored.
      const labels = [...html.matchAll(/<span class="min-w-0 text-xs font-medium text-muted">([^<]*)<\/span>/g)].map(
        ([, label = ""]) => label,
      );
      expect(labels.length).toBeGreaterThan(5);
      if (locale === "zh") expect(labels.filter((label) => !/\p{Script=Han}/u.test(label))).toEqual([]);
    },
  );

  it("every status and every act has its words", () => {
    const revisions = revisionStatus.options.flatMap((status, index) =>
      (["content", "editor"] as const).map((origin, far) =>
        entry({ status, origin, number: index * 2 + far + 1, revisionId: crypto.randomUUID() }),
      ),
    );
    const html = show(
      <>
        <RevisionList revisions={revisions} shown={1} newestId={null} onPick={() => undefined} />
        {revisions.map((revision) => (
          <StepButtons key={revision.revisionId} {...{ revision, rights, locale }} document={null} />
        ))}
      </>,
      locale,
    );
    for (const word of Object.values(messages[locale].cms.editor.acts)) expect(html).toContain(word.button);
  });

  it("a difference is told in words, and marked in its text", () => {
    const before = documentOf("ordering");
    const after = { ...before, title: { zh: "新标题", en: "A title" }, difficulty: null, questions: ["what-is-lora"] };
    const html = show(<ChangeList before={before} after={after} />, locale);
    expect(html).toMatch(/<ins[^>]*>.*新/s);
    expect(html).toMatch(/<del/);
    expect(show(<ChangeList before={before} after={before} />, locale)).toContain(messages[locale].cms.changes.none);
  });

  it("the queue says why each item is in it", () => {
    const about = { itemId: "an-item", chapter: "lora", kind: "open", title: { zh: "", en: "" } };
    const queued = {
      ...about,
      revisionId: ids[0],
      number: 2,
      status: "in_review" as const,
      author: null,
      note: "n",
      openComments: 1,
      since: at,
    };
    const queue = {
      forReview: { entries: [queued], total: 3 },
      returned: { entries: [{ ...queued, reason: "overtaken" as const }], total: 1 },
      upstream: { entries: [], total: 0 },
      stale: {
        entries: [
          {
            ...about,
            reasons: ["review-date", "facts", "behind"] as const,
            reviewOn: "2026-11-01",
            reviewed: "2025-01",
            behind: "zh",
          },
        ],
        total: 1,
      },
    };
    const html = show(<ReviewQueue locale={locale} />, locale, (client) => client.setQueryData(cmsKeys.queue(), queue));
    expect(html).toContain("2025-01");
    expect(html).toContain(messages[locale].cms.queue.reasons.overtaken);
    expect(html).toContain(messages[locale].cms.queue.upstream.empty);
  });
});
