import { revisionStatus, type EditedItem, type RevisionEntry, type RevisionStatus } from "@/lib/cms/schema";
import { actOf, type Act } from "@/lib/cms/workflow";

export interface OfferedAct {
  readonly act: Act;
  readonly to: RevisionStatus;
}

/** What can be done about a revision with these rights, forward acts first. The server has the last word. */
export function offeredActs(
  { origin, status }: Pick<RevisionEntry, "origin" | "status">,
  rights: EditedItem["rights"],
): readonly OfferedAct[] {
  const offered = revisionStatus.options.flatMap((to): OfferedAct[] => {
    const act = actOf(origin, status, to);
    return act && isAllowed(act, rights) ? [{ act, to }] : [];
  });
  return offered.toSorted((one, other) => ORDER.indexOf(one.act) - ORDER.indexOf(other.act));
}

const ORDER: readonly Act[] = ["publish", "take", "approve", "submit", "ask-changes", "turn-down", "withdraw", "drop"];

function isAllowed(act: Act, { mayEdit, mayReview, mayPublish }: EditedItem["rights"]): boolean {
  switch (act) {
    case "submit":
    case "withdraw":
    case "drop":
      return mayEdit;
    case "approve":
    case "ask-changes":
    case "turn-down":
      return mayReview;
    case "publish":
    case "take":
      return mayPublish;
    default:
      return refuse(act);
  }
}

function refuse(act: never): never {
  throw new RangeError(`unknown: ${String(act)}`);
}
