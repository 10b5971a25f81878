/** A revision as it stands in the database. */
export interface KnownRevision {
  readonly id: string;
  readonly number: number;
  /** Of the body at the kind's present version. */
  readonly hash: string;
  /** As it was written down with the revision. */
  readonly storedHash: string;
  readonly origin: "content" | "editor";
  readonly status: "draft" | "in_review" | "changes_asked" | "approved" | "published" | "superseded";
  /** Whether it is or ever was the published one. */
  readonly wasPublished: boolean;
}

export interface KnownItem {
  readonly id: string;
  readonly chapter: string;
  readonly use: "practice" | "assessment";
  readonly status: "active" | "retired";
  /** Whether an instructor retired it or took it back: then content/ no longer decides that. */
  readonly isDecidedHere: boolean;
  /** Stored hash of the wording on which files and database last agreed; null where they last agreed that the files lack it. */
  readonly commonHash: string | null;
  readonly revisions: readonly KnownRevision[];
}
