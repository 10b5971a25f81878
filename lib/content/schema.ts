import * as z from "zod";
import { localizedText } from "@/lib/items/contract";

/** Slugs are stored keys: never renamed. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be kebab-case");

/** A place where a fact can be checked: a paper, official documentation, a model card or a config file. */
export const source = z.strictObject({
  id: slug,
  title: z.string().min(1),
  authors: z.string().min(1).optional(),
  year: z.int().min(1900).max(2100).optional(),
  url: z.url({ protocol: /^https$/ }),
});
export type Source = z.infer<typeof source>;

/** The month in which a human last checked the facts. */
export const reviewed = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "must be YYYY-MM");

export const trackSlugs = [
  "foundations",
  "architecture",
  "training",
  "fine-tuning",
  "alignment",
  "distributed-training",
  "inference",
  "applications",
] as const;
export const trackSlug = z.enum(trackSlugs);

/** content/curriculum.yaml: the order of everything, and the 447 question ids. */
export const curriculum = z.strictObject({
  tracks: z.array(z.strictObject({ slug: trackSlug, title: localizedText, summary: localizedText })),
  chapters: z.array(
    z.strictObject({
      number: z.int().min(1).max(99),
      slug,
      track: trackSlug,
      title: localizedText,
      questions: z.array(
        z.strictObject({
          id: slug,
          concepts: z.array(slug).min(1),
          difficulty: z.int().min(1).max(5),
          lab: slug.optional(),
        }),
      ),
    }),
  ),
});
export type Curriculum = z.infer<typeof curriculum>;

/** Where something is explained: a chapter, or a section of a written one by the id of its heading, as in `lora#qlora`. */
const taught = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$/, "must be chapter or chapter#section");

const formTexts = z.array(z.string().trim().min(1));

/**
 * How a text writes a term, for the marks in lessons (lib/terms/find-marks.ts). English forms count in Chinese texts too. Without forms
 * it stands in the glossary alone.
 */
const termForms = z.strictObject({ zh: formTexts, en: formTexts });

/** content/concepts.yaml: canonical concepts; mastery is kept per slug, aliases resolve when content is loaded. */
export const concepts = z.array(
  z.strictObject({
    slug,
    name: localizedText,
    parent: slug.nullable(),
    aliases: z.array(slug),
    definition: localizedText,
    /** The chapter whose questions ask for it most, where nothing is said. */
    taught: taught.optional(),
    forms: termForms.optional(),
  }),
);
export type Concepts = z.infer<typeof concepts>;

/** content/terms.yaml: words of lessons that are narrower than a concept, each explained on its own. The id is its address in the glossary. */
export const terms = z.array(
  z.strictObject({
    id: slug,
    name: localizedText,
    /** The concept that it belongs to; an id that is an alias belongs to that concept. */
    concept: slug,
    taught: taught.optional(),
    forms: termForms,
    definition: localizedText,
  }),
);
export type Terms = z.infer<typeof terms>;

/** content/labs.yaml: every lab, built or planned. */
export const labs = z.array(
  z.strictObject({ slug, title: localizedText, summary: localizedText, status: z.enum(["built", "planned"]) }),
);
export type Labs = z.infer<typeof labs>;

/** content/chapters/<nn-slug>/chapter.yaml: present once the chapter is written. */
export const chapter = z.strictObject({
  slug,
  summary: localizedText,
  minutes: z.int().min(1),
  reviewed,
  labs: z.array(slug).default([]),
  next: z.array(slug).default([]),
  /** Item ids of the quiz at the end, in order. */
  quiz: z.array(slug).default([]),
  sources: z.array(source).min(1),
});
export type Chapter = z.infer<typeof chapter>;

/** What a step of a figure says, and what it changes in the figure's data (lib/figures/lay-over.ts). */
const figureStep = z.strictObject({ caption: localizedText, data: z.unknown() });

/** One entry of figures.yaml; `data` is parsed by the figure kind's own schema, with each step's changes laid over it where there are steps. */
export const figureEntry = z.strictObject({
  id: slug,
  kind: slug,
  caption: localizedText,
  data: z.unknown(),
  steps: z.array(figureStep).min(2).max(16).optional(),
});
export type FigureEntry = z.infer<typeof figureEntry>;

/**
 * Raised by its author, from 2 on, when a changed key or stem makes an item another question: learners' cards of it start anew. The
 * first edition says nothing.
 */
const edition = z.int().min(2).optional();

export const ITEM_ROUNDS = ["estimation", "system-design", "explain"] as const;
/**
 * The round of an interview that an item is written for: a sum with drawn numbers (`estimation`, of kind `numeric-units`), a design to be
 * talked through (`system-design`), or something told to somebody who is no engineer (`explain`), both of kind `open`. Most items say
 * nothing: interviews ask questions of the curriculum and exercises in code by their kind.
 */
export const itemRound = z.enum(ITEM_ROUNDS);
export type ItemRound = z.infer<typeof itemRound>;

/**
 * What every item carries beside the body of its kind. In items.yaml and questions.yaml the fields stand side by side:
 * `{ id, kind, use, questions, difficulty, sources, reviewed, ...body of the kind }`.
 */
export const itemEnvelope = z.strictObject({
  id: slug,
  kind: slug,
  version: z.int().min(1),
  /** A few words by which lists name the item; gives nothing of the key away. */
  title: localizedText,
  use: z.enum(["practice", "assessment"]).default("practice"),
  round: itemRound.optional(),
  /** The curriculum questions that this item covers; its concepts are theirs. An item of kind `open` without a round has one: its own id. */
  questions: z.array(slug).min(1),
  difficulty: z.int().min(1).max(5),
  /** Ids of the chapter's sources. */
  sources: z.array(slug).min(1),
  reviewed,
  lab: slug.optional(),
  edition,
});
export type ItemEnvelope = z.infer<typeof itemEnvelope>;

/** The envelope as a revision stores it: concepts are canonical and follow from the questions; sources are ids of the chapter's. */
export const storedEnvelope = z.strictObject({
  title: localizedText,
  round: itemRound.optional(),
  questions: z.array(slug),
  concepts: z.array(slug),
  difficulty: z.int().min(1).max(5),
  sources: z.array(slug),
  reviewed,
  chapter: slug,
  lab: slug.optional(),
  edition,
});
export type StoredEnvelope = z.infer<typeof storedEnvelope>;

/** One published row of content/tables/*.yaml. `checked: false` rows are shown as unverified and used in no item. */
export const tableRow = z.looseObject({
  id: z.string().min(1),
  source: z.url({ protocol: /^https$/ }),
  read: reviewed,
  checked: z.boolean(),
});
export type TableRow = z.infer<typeof tableRow>;
