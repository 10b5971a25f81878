import * as z from "zod";
import { LOCALES } from "@/lib/core/locale";

/** What an answer was written to be: of each question one or more of each, in both languages. */
export const QUALITIES = ["excellent", "good", "partial", "wrong-but-fluent", "off-topic"] as const;
export type Quality = (typeof QUALITIES)[number];

/** `tuning` may be looked at by whoever writes forms; `held-back` is measured alone. */
export const JUDGED_SETS = ["tuning", "held-back"] as const;
export type JudgedSet = (typeof JUDGED_SETS)[number];

/** content/judged-answers/<set>/<question>.yaml: answers with what a human marker found in them. */
export const judgedAnswers = z.strictObject({
  question: z.string(),
  answers: z
    .array(
      z.strictObject({
        language: z.enum(LOCALES),
        quality: z.enum(QUALITIES),
        /** By id, every point of the rubric: said, said in part, or not. */
        points: z.record(z.string(), z.enum(["said", "half", "missed"])),
        /** Ids of those that it asserts. */
        misconceptions: z.array(z.string()),
        text: z.string().trim().min(1).max(8_000),
      }),
    )
    .min(1),
});
export type JudgedAnswers = z.output<typeof judgedAnswers>;
export type JudgedAnswer = JudgedAnswers["answers"][number];
