import * as z from "zod";

/** One input with what the reference gives for it, and what each wrong solution gives; null where that one fails. */
export const codePair = z.strictObject({
  input: z.string(),
  output: z.string(),
  wrong: z.record(z.string(), z.string().nullable()),
});
export type CodePair = z.output<typeof codePair>;
