import * as z from "zod";

const text = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });

/** What an author says of a notebook in both of its files (`metadata.warmup`). */
export const authorFacts = z.strictObject({
  title: text,
  /** What one can do after it, in a sentence. */
  summary: text,
  /** Of reading and doing. */
  minutes: z.int().min(1).max(240),
  /** Of content/concepts.yaml. */
  concepts: z.array(z.string()),
  /** Of content/curriculum.yaml. */
  questions: z.array(z.string()),
});
export type AuthorFacts = z.output<typeof authorFacts>;
