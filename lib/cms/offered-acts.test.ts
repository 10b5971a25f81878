import { describe, expect, it } from "vitest";
import { offeredActs } from "@/lib/cms/offered-acts";
import { revisionStatus } from "@/lib/cms/schema";

const all = { mayEdit: true, mayReview: true, mayPublish: true, mayRetire: true };
const none = { mayEdit: false, mayReview: false, mayPublish: false, mayRetire: false };
const acts = (...given: Parameters<typeof offeredActs>) => offeredActs(...given).map(({ act }) => act);

describe("what is offered about a revision", () => {
  it("is what its status allows, the way forward first", () => {
    expect(acts({ origin: "editor", status: "in_review" }, all)).toEqual([
      "approve",
      "ask-changes",
      "withdraw",
      "drop",
    ]);
    expect(acts({ origin: "editor", status: "approved" }, all)[0]).toBe("publish");
    expect(acts({ origin: "content", status: "draft" }, all)).toEqual(["take", "turn-down"]);
  });

  it("is what the viewer may do", () => {
    const author = { ...none, mayEdit: true };
    expect(acts({ origin: "editor", status: "in_review" }, author)).toEqual(["withdraw", "drop"]);
    const reviewer = { ...none, mayReview: true };
    expect(acts({ origin: "editor", status: "in_review" }, reviewer)).toEqual(["approve", "ask-changes"]);
    for (const status of revisionStatus.options) expect(acts({ origin: "editor", status }, none)).toEqual([]);
  });
});
