import { expect, it } from "vitest";
import { formatPlan, parsePlan } from "@/lib/interviews/parse-plan";
import { planQuery } from "@/lib/interviews/schema";

it("reads a plan as it was written, and leaves out rounds that there are not", () => {
  const wish = {
    ...{ role: "all-round", level: "junior" as const, minutes: 45 as const },
    ...{ rounds: ["concept" as const, "code" as const], chapters: ["lora", "rag"] },
  };
  expect(parsePlan(planQuery.parse(formatPlan(wish)))).toEqual(wish);
  const odd = planQuery.parse({ ...formatPlan(wish), rounds: "code,nonsense,,code", chapters: "" });
  expect(parsePlan(odd)).toMatchObject({ rounds: ["code"], chapters: [] });
});
