export const ROLES = ["learner", "instructor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Whether `role` has the rights of `wanted`: an administrator may do what an instructor may. */
export function hasRole(role: Role, wanted: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(wanted);
}

/** Who is asking. A guest has a learner id before his first row exists: it is signed into his cookie. */
export type Viewer =
  | { readonly kind: "anonymous" }
  | { readonly kind: "guest"; readonly learnerId: string }
  | {
      readonly kind: "account";
      readonly learnerId: string;
      readonly userId: string;
      readonly sessionId: string;
      readonly role: Role;
      /** Whether he may approve what other instructors wrote; an administrator always may. */
      readonly mayReview: boolean;
      readonly nickname: string;
      /** What he would have with the second factor that the operator asks for; until then his role is a learner's. */
      readonly withheld?: { readonly role: Role; readonly mayReview: boolean };
    };

/** A viewer who can own personal rows. */
export type LearnerViewer = Exclude<Viewer, { kind: "anonymous" }>;

/** A viewer who is signed in. */
export type AccountViewer = Extract<Viewer, { kind: "account" }>;
