import * as z from "zod";

const named = z.array(z.object({ id: z.string(), text: z.string() })).catch([]);
const shownParts = z.object({ prompts: named, choices: named });

export const reportableParts = z.object({
  /** Id of the view and HTML of each. */
  parts: z.array(z.object({ id: z.string(), text: z.string() })),
  hasExplanation: z.boolean(),
});
export type ReportableParts = z.output<typeof reportableParts>;

/** What of an item a reader can point at besides the question: what a public form lists, and the explanation once it is shown. */
export function listReportable(shown: unknown, hasExplanation: boolean): ReportableParts {
  const { prompts, choices } = shownParts.parse(shown);
  return { parts: [...prompts, ...choices], hasExplanation };
}
