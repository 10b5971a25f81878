import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Rng } from "@/lib/core/rng";
import { chance, pick } from "@/scripts/tiny-model/corpus/draw";
import { fill, tidy } from "@/scripts/tiny-model/corpus/fill";
import type { Document } from "@/scripts/tiny-model/corpus/pair";
import type { Phrases } from "@/scripts/tiny-model/corpus/read-phrases";
import { LANGUAGES, type Language } from "@/scripts/tiny-model/settings";

const both = z.object({ zh: z.string(), en: z.string() });
const concept = z.object({ slug: z.string(), name: both, parent: z.string().nullable(), definition: both });
export type Concept = z.infer<typeof concept>;
export const readConcepts = (): readonly Concept[] =>
  z.array(concept).parse(parse(readFileSync("content/concepts.yaml", "utf8")));

/** A concept's name and definition as a short note, sometimes with what it belongs to. */
export function define(rng: Rng, phrases: Phrases, all: readonly Concept[], language: Language): string {
  const { name, definition, parent } = pick(rng, all);
  const x = name[language];
  const sentences = [fill(pick(rng, phrases["definition"] ?? [])[language], { x, X: x, say: definition[language] })];
  const above = all.find(({ slug }) => slug === parent);
  const beside = all.filter((other) => other.parent === parent && other.slug !== slugOf(all, x, language));
  if (above && beside.length > 0 && chance(rng, 0.5)) {
    const slots = { X: x, x, parent: above.name[language], sibling: pick(rng, beside).name[language] };
    sentences.push(fill(pick(rng, phrases["belongs"] ?? [])[language], slots));
  }
  return tidy(sentences.join(language === "zh" ? "" : " "), language);
}

const slugOf = (all: readonly Concept[], name: string, language: Language) =>
  all.find((other) => other.name[language] === name)?.slug;

/** Prose of Markdown, a paragraph each: without formulas, code, tables, directives and marks. */
export function proseOf(markdown: string): string[] {
  return markdown
    .replace(/```[\s\S]*?```/gu, "\n\n")
    .replace(/\$\$[\s\S]*?\$\$/gu, "\n\n")
    .split(/\n\s*\n/u)
    .map((block) =>
      block
        .replace(/^\s*(?::{2,}.*|#+ .*|\|.*|<.*)$/gmu, "")
        .replace(/:cite(?:\[[^\]]*\])?\{[^}]*\}/gu, "")
        .replace(/:[a-z]+\[([^\]]*)\](?:\{[^}]*\})?/gu, "$1")
        .replace(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
        .replace(/\*+/gu, "")
        .replace(/\s+([，。；：.,;])/gu, "$1")
        .replace(/\s*\n\s*/gu, " ")
        // What was left out may have stood between two blanks.
        .replace(/ {2,}/gu, " ")
        .trim(),
    )
    .filter((block) => block.length >= 40 && isPlain(block) && !/[:：,，]$/u.test(block));
}

/** Without formulas, code, and numbers that each view of an item draws anew. */
const isPlain = (text: string): boolean => !/[$`\\{]/u.test(text);

const asked = z.object({ stem: both, explanation: both.optional(), modelAnswer: both.optional() });

/** The lessons and the answers of questions that exist, as they are: the corpus grows with them. */
export function contentDocuments(): Document[] {
  const folder = "content/chapters";
  const documents: Document[] = [];
  const add = (kind: string, language: Language, paragraphs: readonly string[]) => {
    for (let from = 0; from < paragraphs.length; from += 3) {
      const text = paragraphs.slice(from, from + 3).join("\n");
      documents.push({ language, kind, text });
    }
  };
  for (const chapter of existsSync(folder) ? readdirSync(folder).toSorted() : [])
    for (const language of LANGUAGES) {
      const lesson = join(folder, chapter, `lesson.${language}.md`);
      if (existsSync(lesson)) add("lesson", language, proseOf(readFileSync(lesson, "utf8")));
      for (const file of ["questions.yaml", "items.yaml"]) {
        const path = join(folder, chapter, file);
        if (!existsSync(path)) continue;
        for (const entry of z.array(z.unknown()).parse(parse(readFileSync(path, "utf8")))) {
          const item = asked.safeParse(entry).data;
          if (!item) continue;
          const answer = proseOf((item.modelAnswer ?? item.explanation)?.[language] ?? "");
          if (answer.length > 0 && isPlain(item.stem[language]))
            add("question", language, [
              item.stem[language].replace(/\*+/gu, "").replace(/\s+/gu, " ").trim(),
              ...answer,
            ]);
        }
      }
    }
  return documents;
}
