import type { AuthorFacts } from "@/lib/notebooks/author-facts";

/** A notebook as the page of its chapter shows it. */
export interface BuiltNotebook {
  /** Its address: `/notebooks/<name>`. */
  readonly name: string;
  readonly facts: AuthorFacts;
  /** Cells that are marked on the server. */
  readonly graded: number;
}
