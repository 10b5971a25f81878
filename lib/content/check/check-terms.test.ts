import { describe, it } from "vitest";
import { checkCurriculum } from "@/lib/content/check/check-curriculum";
import { checkTerms } from "@/lib/content/check/check-terms";
import type { ContentFiles } from "@/lib/content/content-files";
import { asLines, expectError, paths, planted, wholeContent } from "@/tests/support/small-content";

const HEADINGS = new Map([["lora", ["idea"]]]);
const linesOf = (files: ContentFiles) => asLines(checkTerms(files, checkCurriculum(files), HEADINGS).problems);

describe("the terms", () => {
  it.each<[string, string | RegExp, string, string]>([
    ["a term of an unknown concept", "concept: lora", "concept: loras", 'no concept "loras"'],
    ["a term that is a concept", "id: low-rank", "id: lora", '"lora" is a concept itself'],
    ["a term of another's alias", "concept: lora", "concept: peft", '"low-rank" is an alias of "lora"'],
    ["a term taught nowhere", "lora#idea", "loras", 'no chapter "loras"'],
    ["a term taught below no heading", "lora#idea", "lora#no-idea", 'no heading "no-idea"'],
    ["a term taught in a lesson to come", "lora#idea", "chapter-3#idea", 'no heading "idea"'],
    ["a term without a definition", /\n {4}en: About rank\n*$/, "", "definition.en: Invalid input"],
    ["a form of two terms", "[ low-rank ]", "[ LoRA ]", 'the form "LoRA" stands twice'],
  ])("name %s", (_name, from, to, message) => {
    expectError(linesOf(planted(paths.terms, from, to)), message);
  });

  it("are missed", () => {
    const files = wholeContent();
    files.delete(paths.terms);
    expectError(linesOf(files), `${paths.terms}:1 the file is missing`);
  });
});
