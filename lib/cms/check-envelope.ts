import type { DocumentProblem } from "@/lib/authoring/schema";
import type { CmsDocument } from "@/lib/cms/schema";
import { reviewedFault } from "@/lib/content/check/check-reviewed";

/** What the parts of a document beside its body may name. */
export interface EnvelopeFacts {
  /** Ids of the curriculum's questions. */
  readonly questions: ReadonlySet<string>;
  /** Slugs of labs, built or planned. */
  readonly labs: ReadonlySet<string>;
  /** Ids of what the items of the chapter may cite. */
  readonly sources: ReadonlySet<string>;
  readonly now: Date;
}

/** What is missing or wrong beside the body: question (and with it the concepts), difficulty, source, month, lab. */
export function checkEnvelope(
  document: CmsDocument,
  { questions, labs, sources, now }: EnvelopeFacts,
): DocumentProblem[] {
  const { questions: named, difficulty, sources: cited, reviewed, lab } = document;
  const problems: DocumentProblem[] = [];
  const error = (rule: string, path: DocumentProblem["path"], message: string, remedy: string) =>
    problems.push({ severity: "error", rule, path, message, remedy });
  if (named.length === 0)
    error(
      "concept",
      ["questions"],
      "the item covers no question, and so no concept",
      "Name a question of the curriculum",
    );
  for (const [index, id] of named.entries()) {
    if (!questions.has(id))
      error("concept", ["questions", index], `no question "${id}"`, "Choose one of the curriculum");
    if (named.indexOf(id) < index) error("concept", ["questions", index], `"${id}" is named twice`, "Remove one");
  }
  if (difficulty === null) error("difficulty", ["difficulty"], "no difficulty is said", "Choose one from 1 to 5");
  if (cited.length === 0)
    error("source", ["sources"], "the item cites no source", "Choose the source that the facts stand in");
  for (const [index, id] of cited.entries())
    if (!sources.has(id)) error("source", ["sources", index], `no source "${id}" here`, "Choose another one");
  if (reviewed === "")
    error("reviewed", ["reviewed"], "nobody has checked the facts yet", "Write the month in which you checked them");
  else {
    const fault = reviewedFault(reviewed, now);
    if (fault) problems.push({ rule: "reviewed", path: ["reviewed"], ...fault });
  }
  if (lab !== null && !labs.has(lab)) error("lab", ["lab"], `no lab "${lab}"`, "Choose another lab, or none");
  return problems;
}
