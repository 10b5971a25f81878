import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createRng } from "@/lib/core/rng";
import { contentDocuments } from "@/scripts/tiny-model/corpus/content-documents";
import { createWriter, generate, hashOf, makeCorpus, MIX, type Kind } from "@/scripts/tiny-model/corpus/generate";
import { readPlots, readTopics } from "@/scripts/tiny-model/corpus/read-phrases";
import { LANGUAGES } from "@/scripts/tiny-model/settings";

const bytesOf = (text: string) => Buffer.byteLength(text);
const content = contentDocuments();
const asked = content.reduce((sum, { text }) => sum + bytesOf(text), 0) + 300_000;
const corpus = makeCorpus(5, asked, 40_000);
const all = [...corpus.train, ...corpus.heldOut];
const written = new Set(content.map(({ text }) => text));
const isWritten = ({ text }: { readonly text: string }) => written.has(text);

describe("the corpus of the tiny model", () => {
  it("is the same for the same seed and another for another", () => {
    expect(hashOf(makeCorpus(5, asked, 40_000).train)).toBe(hashOf(corpus.train));
    expect(hashOf(generate([6, 1], 50_000))).not.toBe(hashOf(generate([5, 1], 50_000)));
  });

  it("is what the shipped model was trained on, as far as it does not come from content/", () => {
    const write = createWriter();
    const rng = createRng([1, 2, 3, 4]);
    const kinds = Object.keys(MIX).filter((kind): kind is Kind => kind !== "definition");
    const texts = kinds.flatMap((kind) =>
      LANGUAGES.flatMap((language) => Array.from({ length: 60 }, () => write(rng, kind, language))),
    );
    // Who changes a fact or a phrase trains the model anew (docs/tiny-model.md) and notes the new hash here.
    expect(createHash("sha256").update(texts.join("\0")).digest("hex").slice(0, 16)).toBe("167602112acb7655");
  });

  it("holds as much Chinese as English beside what stands in content/, and no more than was asked for", () => {
    expect(corpus.train.filter(isWritten)).toHaveLength(written.size);
    for (const [documents, most] of [
      [corpus.train.filter((document) => !isWritten(document)), 300_000],
      [corpus.heldOut, 40_000],
    ] as const) {
      const [zh = 0, en = 0] = LANGUAGES.map((language) =>
        documents
          .filter((document) => document.language === language)
          .reduce((sum, { text }) => sum + bytesOf(text), 0),
      );
      expect(zh + en).toBeGreaterThan(most - 5_000);
      expect(zh + en).toBeLessThan(most + 5_000);
      expect(Math.abs(zh - en) / (zh + en)).toBeLessThan(0.05);
    }
  });

  it("says nothing twice, and holds out what training never shows", () => {
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  });

  it("leaves no slot, blank or word of a program behind, and spaces Chinese as it is written", () => {
    for (const { text } of content) expect(text).not.toMatch(/[{}]| {2}|\s$|^\s/u);
    for (const { text, language } of all.filter((document) => !isWritten(document))) {
      expect(text).not.toMatch(/[{}]|undefined|\[object| {2}|\s$|^\s/u);
      if (language === "zh")
        expect(text, text).not.toMatch(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}|。。|。，/u);
      else expect(text.replaceAll("×", ""), text).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it("begins English sentences with a capital", () => {
    for (const { text, kind, language } of all)
      if (language === "en" && kind !== "sum" && kind !== "lesson" && kind !== "question")
        expect(text, text).not.toMatch(/(?:^|[a-z][.?!] )[a-z]/u);
  });

  it("answers the questions about its scenes from the scene", () => {
    const asked = all.filter(({ kind, language }) => kind === "scene" && language === "en");
    expect(asked.length).toBeGreaterThan(5);
    for (const { text } of asked) {
      const [told = "", ...questions] = text.split("\n");
      for (const question of questions) {
        const who = /Who is at the (.+)\? (?:Answer: )?(\w+)\./u.exec(question);
        if (who) expect(told).toMatch(new RegExp(`${who[2]} (?:is|went|came|is waiting)[^.]* ${who[1]}\\.`, "u"));
      }
    }
  });
});

describe("the facts and phrases", () => {
  it("set every false claim right", () => {
    for (const { name, wrong, right } of readTopics()) expect(right.length > 0, name.en).toBe(wrong.length > 0);
  });

  it("end whole sentences, and leave predicates open", () => {
    for (const topic of readTopics()) {
      for (const { zh, en } of topic.what) expect(`${zh}${en}`).not.toMatch(/[。.]/u);
      for (const { zh, en } of [topic.why, topic.how, topic.cost, topic.more, topic.wrong, topic.right].flat()) {
        expect(zh).toMatch(/。$/u);
        expect(en).toMatch(/\.$/u);
      }
    }
  });

  it("link parts of plots that have as many lines", () => {
    for (const { id, linked, parts } of [...readPlots("stories"), ...readPlots("everyday")])
      for (const group of linked) expect(new Set(group.map((place) => parts[place]?.length)).size, id).toBe(1);
  });
});
