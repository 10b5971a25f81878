import * as z from "zod";
import { itemId, minutes, moment, rule } from "@/lib/quizzes/assignment-schema";
import { MAX_ITEMS, resultOutput, runningItem } from "@/lib/quizzes/schema";

/** A quiz under its maker's hands: unfinished while it is written, so that everything may be missing. */
export const quizDocument = z.strictObject({
  version: z.literal(1),
  title: z.string().max(120),
  /** In every session, in this order. */
  itemIds: z
    .array(itemId)
    .max(MAX_ITEMS)
    .refine((ids) => new Set(ids).size === ids.length),
  /** Draws further items for each session anew; null: none. */
  rule: rule.nullable(),
  /** For one try; null: until the quiz closes. */
  minutes: minutes.nullable(),
});
export type QuizDocument = z.output<typeof quizDocument>;

export const draftRef = z.strictObject({ draftId: z.uuid() });

const kept = { draftId: z.uuid(), version: z.int().min(1), updatedAt: moment };

export const draftListOutput = z.strictObject({
  drafts: z.array(
    z.strictObject({
      ...kept,
      title: z.string(),
      /** Picked, and drawn by rule. */
      items: z.strictObject({ picked: z.int(), drawn: z.int() }),
      /** How often it was assigned; one that was is not deleted. */
      assigned: z.int(),
    }),
  ),
});
export type DraftList = z.output<typeof draftListOutput>;

export const draftOutput = z.strictObject({
  ...kept,
  document: quizDocument,
  /** What was made of it; newest first. */
  assignments: z.array(
    z.strictObject({ assignmentId: z.uuid(), title: z.string(), team: z.string().nullable(), createdAt: moment }),
  ),
});
export type DraftOutput = z.output<typeof draftOutput>;

export const createDraftInput = z.strictObject({
  /** One's own that is duplicated. */
  from: z.uuid().exactOptional(),
  title: z.string().max(120).exactOptional(),
});

export const saveDraftInput = z.strictObject({
  document: quizDocument,
  /** One more than the version that the writer knows. */
  version: z.int().min(2).max(1_000_000),
});
export const saveDraftOutput = z.strictObject({ version: z.int(), updatedAt: moment });

/** A draft as a learner meets it: nothing of it is kept. */
export const previewOutput = z.strictObject({
  title: z.string(),
  minutes: minutes.nullable(),
  items: z.array(runningItem),
  /** Names the items and their variants for marking. */
  ticket: z.string(),
});
export type PreviewOutput = z.output<typeof previewOutput>;

export const markPreviewInput = z.strictObject({
  ticket: z.string().max(8_000),
  /** By position; null where nothing was answered. */
  answers: z.array(z.json()).max(MAX_ITEMS),
});
export type MarkPreviewInput = z.output<typeof markPreviewInput>;
export const markPreviewOutput = resultOutput;
