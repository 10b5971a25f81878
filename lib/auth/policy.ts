import { hasRole, type Viewer } from "@/lib/auth/viewer";

/** A row that belongs to a learner, guest or account. */
interface OwnedByLearner {
  readonly learnerId: string;
}

/** A row that belongs to an account. */
interface OwnedByUser {
  readonly userId: string;
}

/** An item whose revisions accounts have written. */
interface Authored {
  readonly authorIds: readonly string[];
  /** Whether every instructor may approve what he did not write. */
  readonly isReviewByAnyone: boolean;
}

/** The site as a whole. */
type Site = Readonly<Record<string, never>>;

/** Every action and the facts about its object that decide it. A new action does not compile without its rule below. */
interface Things {
  "attempt.read": OwnedByLearner;
  "attempt.mark": OwnedByLearner;
  "progress.read": OwnedByLearner;
  "review.read": OwnedByLearner;
  "review.change": OwnedByLearner;
  "plan.read": OwnedByLearner;
  "plan.change": OwnedByLearner;
  "settings.read": OwnedByLearner;
  "settings.change": OwnedByLearner;
  "session.revoke": OwnedByUser;
  "account.list": Site;
  "account.govern": OwnedByUser;
  "account.assist": OwnedByUser;
  "invitation.manage": Site;
  "account.read": OwnedByUser;
  "account.change": OwnedByUser;
  "account.delete": OwnedByUser;
  "report.read": Site;
  "report.judge": Site;
  "item.author": Site;
  "item.regrade": Authored;
  "notice.read": OwnedByLearner;
  "quiz.take": OwnedByLearner;
  "assignment.take": Site;
  "assignment.create": Site;
  "assignment.manage": OwnedByUser;
}

export type Action = keyof Things;
/** Those that are about no row of somebody. */
export type SiteAction = { [A in Action]: Things[A] extends Site ? A : never }[Action];

const RULES: { readonly [A in Action]: (viewer: Viewer, thing: Things[A]) => boolean } = {
  "attempt.read": ownsAsLearner,
  "attempt.mark": ownsAsLearner,
  "progress.read": ownsAsLearner,
  "review.read": ownsAsLearner,
  "review.change": ownsAsLearner,
  "plan.read": ownsAsLearner,
  "plan.change": ownsAsLearner,
  "settings.read": ownsAsLearner,
  "settings.change": ownsAsLearner,
  "session.revoke": ownsAsUser,
  "account.list": isAdministrator,
  // Role and suspension: of others alone, so that there is always an administrator left.
  "account.govern": (viewer, thing) => isAdministrator(viewer) && !ownsAsUser(viewer, thing),
  // A password link, or the word that an address is right.
  "account.assist": isAdministrator,
  "invitation.manage": isAdministrator,
  "account.read": ownsAsUser,
  "account.change": ownsAsUser,
  "account.delete": ownsAsUser,
  "report.read": isInstructor,
  "report.judge": isInstructor,
  "item.author": isInstructor,
  // It changes what others have earned: for reviewers, and for authors only where there are no reviewers.
  "item.regrade": (viewer, { authorIds, isReviewByAnyone }) =>
    viewer.kind === "account" &&
    isInstructor(viewer) &&
    (viewer.mayReview || isAdministrator(viewer) || (isReviewByAnyone && authorIds.includes(viewer.userId))),
  "notice.read": ownsAsLearner,
  "quiz.take": ownsAsLearner,
  // By its link, but never by a guest: whose result would it be?
  "assignment.take": (viewer) => viewer.kind === "account",
  "assignment.create": isInstructor,
  "assignment.manage": (viewer, thing) =>
    isAdministrator(viewer) || (isInstructor(viewer) && ownsAsUser(viewer, thing)),
};

/**
 * Whether the viewer may do this to that. What is not allowed here is refused, an action that is not listed included. A caller
 * answers a refusal about somebody else's row with `not-found`, so that a stranger cannot tell what exists.
 */
export function can<A extends Action>(viewer: Viewer, action: A, thing: Things[A]): boolean {
  return Object.hasOwn(RULES, action) && RULES[action](viewer, thing);
}

function ownsAsLearner(viewer: Viewer, thing: OwnedByLearner): boolean {
  switch (viewer.kind) {
    case "anonymous":
      return false;
    case "guest":
    case "account":
      return viewer.learnerId === thing.learnerId;
    default:
      return refuse(viewer);
  }
}

function ownsAsUser(viewer: Viewer, thing: OwnedByUser): boolean {
  switch (viewer.kind) {
    case "anonymous":
    case "guest":
      return false;
    case "account":
      return viewer.userId === thing.userId;
    default:
      return refuse(viewer);
  }
}

function isAdministrator(viewer: Viewer): boolean {
  return viewer.kind === "account" && viewer.role === "admin";
}

function isInstructor(viewer: Viewer): boolean {
  return viewer.kind === "account" && hasRole(viewer.role, "instructor");
}

function refuse(_viewer: never): false {
  return false;
}
