import { hasRole, type AccountViewer, type Role, type Viewer } from "@/lib/auth/viewer";

/**
 * What somebody without a second factor may do: as a learner, where the operator asks staff for one. What he would have is remembered,
 * so that he is told what to do instead of being a stranger.
 * @param asked of whom a second factor is asked
 */
export function withholdRights(viewer: AccountViewer, asked: "none" | "staff"): AccountViewer {
  const { role, mayReview } = viewer;
  if (asked === "none" || role === "learner") return viewer;
  return { ...viewer, role: "learner", mayReview: false, withheld: { role, mayReview } };
}

/** Whether a second factor alone keeps somebody from the rights of a role. */
export function isWithheld(viewer: Viewer, wanted: Role): boolean {
  return viewer.kind === "account" && viewer.withheld !== undefined && hasRole(viewer.withheld.role, wanted);
}

/** The same person with a second factor; undefined for somebody from whom nothing is withheld. */
export function withFullRights(viewer: AccountViewer): AccountViewer | undefined {
  const { withheld, ...rest } = viewer;
  return withheld && { ...rest, ...withheld };
}
