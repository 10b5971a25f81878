import * as z from "zod";
import { parseForm } from "@/lib/rubric/parse-form";

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be kebab-case");

/** `冻结 | 冻住`: spellings in one line. Spaces stand around the line between two: that of `[α/r|s]` is a formula's own. */
const spellings = z
  .string()
  .max(2_000)
  .transform((line) => line.split(/\s\|\s/).map((spelling) => spelling.trim()))
  .pipe(z.array(z.string().min(1).max(80)).max(60));

/** content/glossary.yaml: the ways in which people write one thing, in both languages. */
export const glossary = z.array(
  z.strictObject({
    id: slug,
    zh: spellings.optional(),
    en: spellings.optional(),
    /** Formulas that mean it, as in a form: `W0+[α/r]BA`. */
    formulas: spellings.optional(),
    /** Longer words that hold a spelling and mean something else: 秩序 for 秩. */
    except: spellings.optional(),
  }),
);
export type Glossary = z.output<typeof glossary>;

const readSpellings = z.array(z.string()).optional();
/** The glossary as it is sent to an editor: as it was read. */
export const rubricGlossary = z.strictObject({
  glossary: z.array(
    z.strictObject({
      ...{ id: slug, zh: readSpellings, en: readSpellings, formulas: readSpellings, except: readSpellings },
    }),
  ),
});

/** One accepted form, as an author writes it. The grammar stands above `parseForm`. */
const formText = z
  .string()
  .trim()
  .min(1)
  .max(400)
  .superRefine((text, context) => {
    const reading = parseForm(text);
    if (!reading.ok) context.addIssue({ code: "custom", message: reading.message });
  });

/** Any of these says it. */
export const forms = z.array(formText).max(40);

/** What makes up a point, by name; each of them is said by any of its forms. */
export const parts = z
  .record(slug, forms.min(1))
  .refine((named) => Object.keys(named).length <= 8, "at most eight parts");

/** A piece of the learner's text, in UTF-16 units of what he wrote; `marks` lie within, in order. */
export const quote = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  marks: z.array(z.strictObject({ start: z.int().min(0), end: z.int().min(0) })),
});
export type Quote = z.output<typeof quote>;

/** What the matcher found of one point: a proposal for the learner's own mark, never evidence. */
export const suggestion = z.strictObject({
  status: z.enum(["found", "half", "missing", "negated"]),
  /** Said with a word such as "maybe". */
  hedged: z.boolean(),
  quotes: z.array(quote),
});
export type Suggestion = z.output<typeof suggestion>;
