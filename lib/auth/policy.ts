import type { TeamFacts, TeamRole } from "@/lib/auth/team-facts";
import { hasRole, type Viewer } from "@/lib/auth/viewer";

/** A row that belongs to a learner, guest or account. */
interface OwnedByLearner {
  readonly learnerId: string;
}

/** A row that belongs to an account. */
interface OwnedByUser {
  readonly userId: string;
}

/** What belongs to a team; null: to none. */
interface WithinTeam {
  readonly team: TeamFacts | null;
}

/** A wording of an item, by who wrote it; null where it came from content/ or its author is gone. */
interface Written {
  readonly authorId: string | null;
}

/** A set of open items for interviews; null: whoever made it is gone. */
interface OfInterviews {
  readonly ownerId: string | null;
  readonly isArchived: boolean;
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
  "session.govern": OwnedByUser;
  "invitation.manage": Site;
  "audit.read": Site;
  "setting.manage": Site;
  "job.manage": Site;
  "health.read": Site;
  "account.read": OwnedByUser;
  "account.change": OwnedByUser;
  "account.delete": OwnedByUser;
  "report.read": Site;
  "report.judge": Site;
  "item.author": Site;
  "item.regrade": Site;
  "notice.read": OwnedByLearner;
  "teamName.judge": Site;
  "fairPlay.judge": Site;
  "fairPlay.answer": OwnedByLearner;
  "statistics.read": Site;
  "item.edit": Site;
  "item.retire": Site;
  "rubricSet.read": Site;
  "rubricSet.create": Site;
  "rubricSet.edit": OfInterviews;
  "rubricSet.archive": OfInterviews;
  "revision.submit": Written;
  "revision.withdraw": Written;
  "revision.review": Written & { readonly reviewBy: "other" | "anyone" };
  "revision.publish": Written;
  "quiz.take": OwnedByLearner;
  "interview.judge": OwnedByLearner;
  "interview.take": OwnedByLearner;
  "interview.useSet": Site;
  "quiz.edit": OwnedByUser;
  "interview.report": OwnedByLearner;
  "dispute.judge": Site;
  "notebook.read": OwnedByLearner;
  "notebook.change": OwnedByLearner;
  "assignment.take": WithinTeam;
  "assignment.create": Site;
  "assignment.manage": OwnedByUser & WithinTeam;
  "assignment.change": OwnedByUser & WithinTeam;
  "team.create": Site;
  "team.read": TeamFacts;
  "team.share": TeamFacts;
  "team.leave": TeamFacts;
  "team.rename": TeamFacts;
  "team.invite": TeamFacts;
  "team.inviteCoach": TeamFacts;
  "team.remove": TeamFacts & { readonly target: TeamRole };
  "team.setRole": TeamFacts;
  "team.transfer": TeamFacts;
  "team.domains": TeamFacts;
  "team.insights": TeamFacts;
  "team.coach": TeamFacts;
  "team.assign": TeamFacts;
  "team.teach": TeamFacts;
  "team.archive": TeamFacts;
  "team.shareNotebook": TeamFacts;
  "team.readNotebook": TeamFacts;
  "team.readBoard": TeamFacts;
  "team.challenge": TeamFacts;
  "board.read": Site;
  "course.create": Site;
  "course.read": OwnedByUser;
  "course.manage": OwnedByUser;
  "course.release": OwnedByUser & WithinTeam;
}

export type Action = keyof Things;
/** Those that are about a team as a whole. */
export type TeamAction = {
  [A in Action]: TeamFacts extends Things[A] ? (A extends `team.${string}` ? A : never) : never;
}[Action];
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
  // Where an account is signed in, and ending it: his own too, as anybody may.
  "session.govern": isAdministrator,
  "invitation.manage": isAdministrator,
  "audit.read": isAdministrator,
  "setting.manage": isAdministrator,
  "job.manage": isAdministrator,
  "health.read": isAdministrator,
  "account.read": ownsAsUser,
  "account.change": ownsAsUser,
  "account.delete": ownsAsUser,
  "report.read": isInstructor,
  "report.judge": isInstructor,
  "item.author": isInstructor,
  // It changes what others have earned: for whoever approves what changes the key.
  "item.regrade": isReviewer,
  "notice.read": ownsAsLearner,
  "teamName.judge": isAdministrator,
  // Findings about learners: for those whose judgement the site trusts anyway.
  "fairPlay.judge": isReviewer,
  "fairPlay.answer": ownsAsLearner,
  // Of all items alike: an instructor who picks from the bank must know how others' items do.
  "statistics.read": isInstructor,
  "item.edit": isInstructor,
  "item.retire": isReviewer,
  // Sets belong to the bank: who may write its items may write its sets, another's too.
  "rubricSet.read": isInstructor,
  "rubricSet.create": isInstructor,
  "rubricSet.edit": (viewer, { isArchived }) => isInstructor(viewer) && !isArchived,
  // And bringing it back: one's own, or of somebody who retires items too.
  "rubricSet.archive": (viewer, { ownerId }) =>
    isInstructor(viewer) && (wrote(viewer, { authorId: ownerId }) || isReviewer(viewer)),
  "revision.submit": isInstructor,
  // Back from the review into his own hands, or out of use: the author's, or of somebody who judges it anyway.
  "revision.withdraw": (viewer, thing) => isInstructor(viewer) && (wrote(viewer, thing) || isReviewer(viewer)),
  "revision.review": (viewer, thing) => isReviewer(viewer) && (thing.reviewBy === "anyone" || !wrote(viewer, thing)),
  "revision.publish": (viewer, thing) => isInstructor(viewer) && (wrote(viewer, thing) || isReviewer(viewer)),
  "quiz.take": ownsAsLearner,
  // Asking for a second opinion sends his words to whoever gives it: his decision alone.
  "interview.judge": ownsAsLearner,
  "interview.take": ownsAsLearner,
  // Being asked by an instructor's set; what is in it is seen by whoever writes items alone.
  "interview.useSet": isAccount,
  // A quiz that is being made; whether one assigns anywhere is asked besides.
  "quiz.edit": ownsAsUser,
  // Reading, sharing, disputing and deleting it.
  "interview.report": ownsAsLearner,
  // A disputed mark with the answer to that one question; nothing else of the interview, nor of whoever held it.
  "dispute.judge": isInstructor,
  "notebook.read": ownsAsLearner,
  "notebook.change": ownsAsLearner,
  // By its link, but never by a guest: whose result would it be? Within a team by its members alone.
  "assignment.take": (viewer, { team }) => isAccount(viewer) && (team === null || team.role !== null),
  // For whoever has the link; within a team it takes `team.assign`.
  "assignment.create": isInstructor,
  // Seeing its results. Within a team its coaches', whoever made it.
  "assignment.manage": manages,
  // Its dates, and what single learners are granted: while its team is alive.
  "assignment.change": (viewer, thing) => manages(viewer, thing) && thing.team?.isArchived !== true,
  "team.create": isAccount,
  "team.read": (viewer, team) => belongs(viewer, team) || teaches(viewer, team) || isAdministrator(viewer),
  // Whether coaches see one's progress, and going away, are one's own affair, also once the team is archived.
  "team.share": belongs,
  "team.leave": belongs,
  "team.rename": ownsLiving,
  "team.invite": (viewer, team) => !team.isArchived && leads(viewer, team),
  "team.inviteCoach": ownsLiving,
  "team.remove": (viewer, team) =>
    ownsLiving(viewer, team) || (!team.isArchived && leads(viewer, team) && team.target === "member"),
  "team.setRole": ownsLiving,
  "team.transfer": ownsLiving,
  // Who may join without a link.
  "team.domains": ownsLiving,
  // Sums and averages of those who agreed.
  "team.insights": (viewer, team) => belongs(viewer, team) || teaches(viewer, team),
  // The progress of those who agreed. What was taught in a team can be looked at afterwards.
  "team.coach": coaches,
  "team.assign": (viewer, team) => !team.isArchived && coaches(viewer, team),
  // Adding the team to a course of one's own.
  "team.teach": (viewer, team) => !team.isArchived && isInstructor(viewer) && leads(viewer, team),
  // And bringing it back.
  "team.archive": (viewer, team) => isAccount(viewer) && team.role === "owner",
  // What a member shows to the others, by its link; whoever only teaches or administers the team is none of them.
  "team.shareNotebook": (viewer, team) => belongs(viewer, team) && !team.isArchived,
  "team.readNotebook": belongs,
  // Points by nickname, of those who are on boards: for the members, and for whoever teaches them.
  "team.readBoard": (viewer, team) => belongs(viewer, team) || teaches(viewer, team),
  // Asking another team for a week, and answering one that asks.
  "team.challenge": (viewer, team) => !team.isArchived && leads(viewer, team),
  // The site's boards: who takes part in something has an account.
  "board.read": isAccount,
  "course.create": isInstructor,
  "course.read": (viewer, thing) => isAdministrator(viewer) || managesCourse(viewer, thing),
  "course.manage": managesCourse,
  // Taking a team out of it: the team's owners may always, since they let strangers in by it.
  "course.release": (viewer, thing) =>
    managesCourse(viewer, thing) || (isAccount(viewer) && thing.team?.role === "owner"),
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

function managesCourse(viewer: Viewer, thing: OwnedByUser): boolean {
  return isInstructor(viewer) && ownsAsUser(viewer, thing);
}

function isAccount(viewer: Viewer): boolean {
  return viewer.kind === "account";
}

function belongs(viewer: Viewer, { role }: TeamFacts): boolean {
  return isAccount(viewer) && role !== null;
}

/** Owners and coaches. */
function leads(viewer: Viewer, { role }: TeamFacts): boolean {
  return isAccount(viewer) && (role === "owner" || role === "coach");
}

function teaches(viewer: Viewer, { isCourseOwner }: TeamFacts): boolean {
  return isInstructor(viewer) && isCourseOwner;
}

function coaches(viewer: Viewer, team: TeamFacts): boolean {
  return leads(viewer, team) || teaches(viewer, team);
}

function manages(viewer: Viewer, thing: OwnedByUser & WithinTeam): boolean {
  if (isAdministrator(viewer)) return true;
  return thing.team ? coaches(viewer, thing.team) : isInstructor(viewer) && ownsAsUser(viewer, thing);
}

function ownsLiving(viewer: Viewer, { role, isArchived }: TeamFacts): boolean {
  return isAccount(viewer) && role === "owner" && !isArchived;
}
/** May approve what others wrote: an administrator, or an instructor who was given that right. */
function isReviewer(viewer: Viewer): boolean {
  return isInstructor(viewer) && viewer.kind === "account" && viewer.mayReview;
}

const wrote = (viewer: Viewer, { authorId }: Written): boolean =>
  authorId !== null && ownsAsUser(viewer, { userId: authorId });

function refuse(_viewer: never): false {
  return false;
}
