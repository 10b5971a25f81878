import { describe, it } from "vitest";
import { checkCurriculum } from "@/lib/content/check/check-curriculum";
import { checkRoles } from "@/lib/content/check/check-roles";
import { asLines, expectError, paths, planted, wholeContent } from "@/tests/support/small-content";

describe("the roles", () => {
  const { curriculum } = checkCurriculum(wholeContent());
  it.each<[string, string, string | RegExp, string, string]>([
    [
      "a role without a weight for a track",
      paths.roles,
      /\n {4}- track: alignment[\s\S]*?(?=\n {4}- track)/,
      "",
      "not every track",
    ],
    ["a role's unknown chapter", paths.roles, "chapter: lora", "chapter: loras", 'no chapter "loras"'],
    ["a weight out of range", paths.roles, "weight: 5", "weight: 6", "weight: Too big"],
  ])("names %s", (_name, path, from, to, message) => {
    expectError(asLines(checkRoles(planted(path, from, to), curriculum).problems), message);
  });

  it("are missed", () => {
    expectError(asLines(checkRoles(new Map(), curriculum).problems), `${paths.roles}:1 the file is missing`);
  });
});
