import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkMarkdown } from "@/lib/content/check/check-markdown";
import { listLocalized } from "@/lib/content/check/localized-texts";
import { getChapter } from "@/lib/content/server/get-chapter";
import { getTable } from "@/lib/content/server/get-table";
import { listChapterItems } from "@/lib/content/server/list-chapter-items";
import { listWrittenChapters } from "@/lib/content/server/list-written-chapters";
import { LOCALES } from "@/lib/core/locale";
import { rngFromNumber } from "@/lib/core/rng";
import { verdictOf } from "@/lib/core/score";
import { graders } from "@/lib/items/graders.generated.server";
import { kinds } from "@/lib/items/kinds.generated";
import { fillBody } from "@/lib/items/numeric-units/fill-body";
import { sampleBindings } from "@/lib/items/numeric-units/variants";
import { choose } from "@/lib/labs/lora/chosen";
import { meta } from "@/lib/labs/lora/meta";

// That content/ has no error is a check of its own: npm run content:check.
describe("content/", () => {
  it("holds every chapter that has a lesson", () => {
    const folders = readdirSync("content/chapters").filter((name) =>
      existsSync(`content/chapters/${name}/lesson.zh.md`),
    );
    expect(folders).not.toEqual([]);
    expect(listWrittenChapters().map(({ folder }) => folder)).toEqual(
      folders.toSorted().map((name) => `content/chapters/${name}`),
    );
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

  /** Bodies filled in: all variants where there are no more than `most`, else so many that meet every value of each parameter. */
  const fill = ({ variants, ...body }: (typeof drawn)[number]["body"], most: number) =>
    sampleBindings(variants!, most).map((binding) => fillBody(body, binding)); // those with variants were picked

  it.each(drawn)("$id: a thousand variants are answerable, and no slip of theirs is right", ({ body }) => {
    for (const resolved of fill(body, 1000)) {
      expect(verdictOf(grader.grade(resolved, grader.reference(resolved)))).toBe("correct");
      for (const slip of resolved.slips) {
        const score = grader.grade(resolved, { text: slip.value });
        expect(score.status === "graded" ? [score.earned, score.slips?.[0]] : score).toEqual([slip.share, slip.id]);
      }
    }
  });

  it.each(drawn)("$id: its texts are sound Markdown once they are filled in, and no place is left", ({ body }) => {
    for (const locale of LOCALES) {
      // A few prove it: every number is written by one function.
      const texts = fill(body, 1)
        .slice(0, 6)
        .flatMap((filled) => listLocalized(filled).map(({ text }) => text[locale]));
      // Most texts hold no number: each is looked at once.
      for (const text of new Set(texts)) {
        expect(text).not.toContain("{{");
        const faults = checkMarkdown(text, { locale, flavour: "item" });
        expect(faults.map(({ message }) => `${text}: ${message}`)).toEqual([]);
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
