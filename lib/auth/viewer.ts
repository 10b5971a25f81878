export type Role = "learner" | "instructor" | "admin";

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
      readonly nickname: string;
    };

/** A viewer who can own personal rows. */
export type LearnerViewer = Exclude<Viewer, { kind: "anonymous" }>;
