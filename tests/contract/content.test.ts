import { describe, expect, it } from "vitest";
import { checkMarkdown } from "@/lib/content/check/check-markdown";
import { listLocalized } from "@/lib/content/check/localized-texts";
import { checkContent } from "@/lib/content/check/check-content";
import { formatProblem } from "@/lib/content/problem";
import { getChapter } from "@/lib/content/server/get-chapter";
import { getTable } from "@/lib/content/server/get-table";
import { readContentFiles } from "@/lib/content/server/content-folder";
import { listChapterItems } from "@/lib/content/server/list-chapter-items";
import { listWrittenChapters } from "@/lib/content/server/list-written-chapters";
import { LOCALES } from "@/lib/core/locale";
import { rngFromNumber } from "@/lib/core/rng";
import { verdictOf } from "@/lib/core/score";
import { figures } from "@/lib/figures/figures.generated";
import { graders } from "@/lib/items/graders.generated.server";
import { kinds } from "@/lib/items/kinds.generated";
import { choose } from "@/lib/labs/lora/chosen";
import { meta } from "@/lib/labs/lora/meta";

describe("content/", () => {
  const report = checkContent(readContentFiles(), { kinds, figures, graders }, new Date());

  it("has no error", () => {
    expect(report.problems.filter(({ severity }) => severity === "error").map(formatProblem)).toEqual([]);
  });

  it("holds at least one written chapter", () => {
    expect(report.counts.chapters).toBeGreaterThan(0);
    expect(listWrittenChapters()).toHaveLength(report.counts.chapters);
  });

  it("gives every written chapter to the site, both languages in step", () => {
    for (const { slug, questions } of listWrittenChapters()) {
      const chapter = getChapter(slug);
      expect(chapter?.questions.map(({ id }) => id).toSorted()).toEqual(questions.map(({ id }) => id).toSorted());
      expect(chapter?.lesson.zh.headings.map(({ id }) => id)).toEqual(chapter?.lesson.en.headings.map(({ id }) => id));
    }
  });

  it("gives the rows of its tables to the site", () => {
    const rows = getTable("model-configs");
    expect(rows.find(({ id }) => id === "meta-llama/Meta-Llama-3-8B")).toMatchObject({ checked: true });
    expect(() => getTable("no-such-table")).toThrow("no-such-table.yaml is missing");
  });

  it("knows no chapter that is not written", () => {
    expect(getChapter("no-such-chapter")).toBeNull();
  });
});

describe("items with drawn numbers", () => {
  const kind = kinds["numeric-units"];
  const grader = graders["numeric-units"];
  const drawn = listChapterItems()
    .flatMap(({ items }) => items)
    .filter(({ body }) => "variants" in body && body["variants"] !== undefined)
    .map(({ id, body }) => ({ id, body: kind.authored.parse(body) }));
  const draw = ({ body }: (typeof drawn)[number], seed: number) => kind.resolve(body, rngFromNumber(seed));

  it("there are some", () => expect(drawn.length).toBeGreaterThanOrEqual(4));

  it.each(drawn)("$id: a thousand draws are answerable, and no slip of theirs is right", (item) => {
    for (let seed = 0; seed < 1000; seed++) {
      const resolved = draw(item, seed);
      expect(verdictOf(grader.grade(resolved, grader.reference(resolved)))).toBe("correct");
      for (const slip of resolved.slips) {
        const score = grader.grade(resolved, { text: slip.value });
        expect(score.status === "graded" ? [score.earned, score.slips?.[0]] : score).toEqual([slip.share, slip.id]);
      }
    }
  });

  it.each(drawn)("$id: its texts are sound Markdown once they are filled in, and no place is left", (item) => {
    for (let seed = 0; seed < 12; seed++) {
      const texts = listLocalized(draw(item, seed)).flatMap(({ text }) =>
        LOCALES.map((locale) => ({ locale, text: text[locale] })),
      );
      for (const { locale, text } of texts) {
        expect(text).not.toContain("{{");
        expect(checkMarkdown(text, { locale, flavour: "item" }).map(({ message }) => `${text}: ${message}`)).toEqual(
          [],
        );
      }
    }
  });

  it("agree with the lab, and with the tables, on the trainable parameters of a drawn model", () => {
    const item = drawn.find(({ id }) => id === "lora-drawn-gqa-params")!;
    const facts = meta.selectFacts({ "model-configs": getTable("model-configs") });
    const ids = {
      "Llama-3-8B": "meta-llama/Meta-Llama-3-8B",
      "Llama-3.1-70B": "meta-llama/Llama-3.1-70B",
      "Mistral-7B-v0.3": "mistralai/Mistral-7B-v0.3",
      "Qwen3-8B": "Qwen/Qwen3-8B",
    };
    const targets = {
      "`q_proj` and `v_proj`": "q.v",
      "`k_proj` and `v_proj`": "k.v",
      "all four attention projections": "q.k.v.o",
      "all seven linear layers": "q.k.v.o.gate.up.down",
    };
    for (let seed = 0; seed < 200; seed++) {
      const { stem, answer } = draw(item, seed);
      const read = (choices: Readonly<Record<string, string>>) =>
        Object.entries(choices).find(([name]) => stem.en.includes(name))?.[1];
      const rank = /r=(\d+)/.exec(stem.en)?.[1];
      const state = meta.state.parse({ model: read(ids), targets: read(targets), rank });
      expect(Number(answer)).toBe(Number(choose(state, facts).count.total));
    }
  });
});
