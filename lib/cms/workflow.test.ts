import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { revisionStatus, type RevisionStatus } from "@/lib/cms/schema";
import { actOf, isForward } from "@/lib/cms/workflow";

const STATUSES = revisionStatus.options;
const tableOf = (origin: "content" | "editor") =>
  STATUSES.flatMap((from) =>
    STATUSES.flatMap((to) => {
      const act = actOf(origin, from, to);
      return act ? [`${from} → ${to}: ${act}`] : [];
    }),
  );

describe("the way of a revision", () => {
  it("of the editor has these steps and no others", () => {
    expect(tableOf("editor")).toEqual([
      "draft → in_review: submit",
      "draft → superseded: drop",
      "in_review → draft: withdraw",
      "in_review → changes_asked: ask-changes",
      "in_review → approved: approve",
      "in_review → superseded: drop",
      "changes_asked → in_review: submit",
      "changes_asked → superseded: drop",
      "approved → changes_asked: ask-changes",
      "approved → published: publish",
      "approved → superseded: drop",
    ]);
  });

  it("of content/ is to be taken or turned down", () => {
    expect(tableOf("content")).toEqual(["draft → published: take", "draft → superseded: turn-down"]);
  });

  it("never leads an edit to learners without a review and an approval behind it", () => {
    const walk = fc.array(fc.constantFrom(...STATUSES), { maxLength: 12 });
    fc.assert(
      fc.property(walk, (wishes) => {
        const seen: RevisionStatus[] = ["draft"];
        for (const to of wishes) if (actOf("editor", seen.at(-1)!, to)) seen.push(to);
        const published = seen.indexOf("published");
        if (published < 0) return;
        expect(seen.slice(published - 2, published)).toEqual(["in_review", "approved"]);
        expect(published).toBe(seen.length - 1);
      }),
    );
  });

  it("goes forward by handing in, approving and publishing alone", () => {
    const acts = new Set(
      (["content", "editor"] as const).flatMap((origin) =>
        STATUSES.flatMap((from) => STATUSES.flatMap((to) => actOf(origin, from, to) ?? [])),
      ),
    );
    expect([...acts].filter(isForward).toSorted()).toEqual(["approve", "publish", "submit"]);
    expect(acts.size).toBe(8);
  });
});
