import { describe, it } from "vitest";
import { checkGlossary } from "@/lib/content/check/check-glossary";
import { asLines, expectError, paths, planted } from "@/tests/support/small-content";

describe("the glossary", () => {
  it.each<[string, string, string | RegExp, string, string]>([
    ["a glossary id taken twice", paths.glossary, "id: adapter", "id: freeze", 'the entry "freeze" stands twice'],
    ["a glossary entry without a spelling", paths.glossary, /\n {2}zh: 旁路\n {2}en: adapter/, "", "has no spelling"],
  ])("names %s", (_name, path, from, to, message) => {
    expectError(asLines(checkGlossary(planted(path, from, to)).problems), message);
  });

  it("is missed", () => {
    expectError(asLines(checkGlossary(new Map()).problems), `${paths.glossary}:1 the file is missing`);
  });
});
