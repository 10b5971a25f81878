import * as z from "zod";
import { isShallow } from "@/lib/core/is-shallow";
import { notebookDocument } from "@/lib/notebooks/schema";
import { LEVELS } from "@/lib/notebooks/limits";
import { trimOutputs } from "@/lib/notebooks/trim-outputs";

const moment = z.iso.datetime();
const count = z.int().min(0);
const localized = z.strictObject({ zh: z.string(), en: z.string() });
/** SHA-256 of an author's document in canonical JSON. */
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The name of an author's notebook, which is that of its files, or the id of one of one's own. */
export const notebookId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(64);
export const notebookRef = z.strictObject({ notebookId });

/** Null where the notebook has none of its own. */
const title = z.union([z.string(), localized]).nullable();

export const notebookListOutput = z.strictObject({
  authored: z.array(
    z.strictObject({
      notebookId,
      title: localized,
      summary: localized,
      chapter: z.string(),
      /** Of reading and doing; null where its author does not say. */
      minutes: count.nullable(),
      concepts: z.array(z.string()),
      questions: z.array(z.string()),
      cells: count,
      /** Cells that are marked on the server. */
      graded: count,
      /** When the asking learner last changed his copy of it; null where he has none. */
      changedAt: moment.nullable(),
    }),
  ),
  /** Of one's own, the newest first; and copies of what its author took away. */
  own: z.array(z.strictObject({ notebookId, title, changedAt: moment, cells: count, shares: count })),
  /** How many more one may make. */
  room: count,
});
export type NotebookList = z.output<typeof notebookListOutput>;

/** The author's and mine; one of both is always there. */
export const notebookOutput = z.strictObject({
  notebookId,
  /** Slug; null for one of one's own. */
  chapter: z.string().nullable(),
  title,
  /** As it stands in content/ now; null for one's own, and where its author took it away. */
  author: z.strictObject({ hash, document: notebookDocument }).nullable(),
  mine: z
    .strictObject({
      version: z.int().min(1),
      savedAt: moment,
      document: notebookDocument,
      /** The author's version that it last took over; null for one's own. */
      baseHash: hash.nullable(),
    })
    .nullable(),
  /** The document of `mine.baseHash`; null where that is the author's present one, and where there is none. */
  base: notebookDocument.nullable(),
});
export type NotebookOutput = z.output<typeof notebookOutput>;

/** A document that is taken: each cell has an id of its own, outputs are within their limits, and nothing is nested without end. */
const givenDocument = notebookDocument
  .refine(({ cells }) => new Set(cells.map(({ id }) => id)).size === cells.length, "ids")
  .refine((document) => isShallow(document, LEVELS), { error: "deep", abort: true })
  .refine((document) => trimOutputs(document) === document, "outputs");

/** One's own: empty, read from a file, or a copy. */
export const createNotebookInput = z.strictObject({ document: givenDocument });

export const saveNotebookInput = z.strictObject({
  /** That of the server's copy from which this one was written; 0: there is none yet. */
  version: count,
  /** The author's version that it has taken over; null for one's own. */
  baseHash: hash.nullable(),
  document: givenDocument,
  /** Keeps what stood there before in the history, however short a time it stood: before a restore or an author's update. */
  keepsBefore: z.boolean(),
});
export type SaveNotebookInput = z.output<typeof saveNotebookInput>;
export const saveNotebookOutput = z.strictObject({ version: z.int().min(1), savedAt: moment });

export const versionListOutput = z.strictObject({
  /** The newest first; the first is what stands there now. */
  versions: z.array(z.strictObject({ version: z.int().min(1), savedAt: moment, cells: count })),
});
export const versionRef = notebookRef.extend({ version: z.coerce.number().int().min(1).max(2_147_483_647) });
export const versionOutput = z.strictObject({
  version: z.int().min(1),
  savedAt: moment,
  document: notebookDocument,
  baseHash: hash.nullable(),
});

export const shareRef = notebookRef.extend({ shareId: z.uuid() });
export const createShareInput = z.strictObject({ teamId: z.uuid() });
export const share = z.strictObject({ shareId: z.uuid(), teamId: z.uuid(), team: z.string(), createdAt: moment });
export type NotebookShare = z.output<typeof share>;
export const shareListOutput = z.strictObject({ shares: z.array(share) });

export const sharedRef = z.strictObject({ shareId: z.uuid() });
/** As its owner left it a moment ago. */
export const sharedNotebookOutput = z.strictObject({
  title,
  owner: z.string(),
  team: z.string(),
  savedAt: moment,
  document: notebookDocument,
  isMine: z.boolean(),
});
