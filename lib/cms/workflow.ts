import type { RevisionStatus } from "@/lib/cms/schema";

/** What somebody does about a revision. `take` and `turn-down` are about a version of content/ that waits beside an edit. */
export type Act = "submit" | "withdraw" | "ask-changes" | "approve" | "publish" | "drop" | "take" | "turn-down";

/**
 * The act that leads a revision from its status to another, by where it came from; undefined where no act does. What was published gives
 * way only to the next one that is, which is nobody's act on it.
 */
export function actOf(origin: "content" | "editor", from: RevisionStatus, to: RevisionStatus): Act | undefined {
  if (origin === "content") return from === "draft" ? actOnUpstream(to) : undefined;
  switch (from) {
    case "draft":
      return pick(to, { in_review: "submit", superseded: "drop" });
    case "in_review":
      return pick(to, { draft: "withdraw", changes_asked: "ask-changes", approved: "approve", superseded: "drop" });
    case "changes_asked":
      return pick(to, { in_review: "submit", superseded: "drop" });
    case "approved":
      return pick(to, { published: "publish", changes_asked: "ask-changes", superseded: "drop" });
    case "published":
    case "superseded":
      return undefined;
    default:
      return refuse(from);
  }
}

const actOnUpstream = (to: RevisionStatus): Act | undefined => pick(to, { published: "take", superseded: "turn-down" });

const pick = (to: RevisionStatus, acts: Partial<Record<RevisionStatus, Act>>): Act | undefined => acts[to];

/** Whether an act moves a revision towards learners: only the newest of its item may go that way. */
export function isForward(act: Act): boolean {
  switch (act) {
    case "submit":
    case "approve":
    case "publish":
      return true;
    // What is upstream stands beside the line, and is compared with what is published before it is taken.
    case "take":
    case "turn-down":
    case "withdraw":
    case "ask-changes":
    case "drop":
      return false;
    default:
      return refuse(act);
  }
}

function refuse(value: never): never {
  throw new RangeError(`unknown: ${String(value)}`);
}
