import * as z from "zod";
import { itemEnvelope, slug } from "@/lib/content/schema";
import type { CarriedEnvelope } from "@/lib/exchange/contract";

const { questions, difficulty, sources, reviewed, lab, edition, round } = itemEnvelope.shape;

/** Each field that a file may carry, by the schema that it has in content/; a title may lack one language. */
export const envelopeFields = {
  title: z.strictObject({ zh: z.string().trim().default(""), en: z.string().trim().default("") }),
  chapter: slug,
  use: z.enum(["practice", "assessment"]),
  ...{ questions, difficulty, sources, reviewed, lab: lab.unwrap(), edition: edition.unwrap(), round: round.unwrap() },
} as const;

type Field = keyof typeof envelopeFields;
export const ENVELOPE_FIELDS = Object.keys(envelopeFields) as readonly Field[]; // the keys of the object above

/** What of the given values can be taken, and the names of the fields that cannot. Absent fields are left out. */
export function readEnvelope(given: Readonly<Partial<Record<Field, unknown>>>): {
  readonly envelope: CarriedEnvelope;
  readonly refused: readonly Field[];
} {
  const refused: Field[] = [];
  const taken = ENVELOPE_FIELDS.flatMap((field) => {
    const value = given[field];
    if (value === undefined) return [];
    const parsed = envelopeFields[field].safeParse(value);
    if (!parsed.success) refused.push(field);
    return parsed.success ? [[field, parsed.data] as const] : [];
  });
  return { envelope: Object.fromEntries(taken), refused };
}

const MANY: readonly string[] = ["question", "source"];
const NUMBERS: readonly string[] = ["difficulty", "edition"];
const TAGGED = ["use", "difficulty", "question", "source", "reviewed", "lab", "edition", "round"] as const;
const fieldOf = (name: (typeof TAGGED)[number]): Field =>
  name === "question" ? "questions" : name === "source" ? "sources" : name;

/** The envelope as tags, `difficulty:3`, for formats that have tags: all but title and chapter, and the use only where it is a test's. */
export function toTags(envelope: CarriedEnvelope, mark: string): readonly string[] {
  return TAGGED.flatMap((name) => {
    const value = envelope[fieldOf(name)];
    if (value === undefined || value === "practice") return [];
    return [value].flat().map((each) => `${name}${mark}${String(each)}`);
  });
}

/** Reads such tags; `unknown` are the tags that say nothing of an envelope, or nothing that could be taken. */
export function fromTags(
  tags: readonly string[],
  mark: string,
): { readonly envelope: CarriedEnvelope; readonly unknown: readonly string[] } {
  const given: Partial<Record<Field, unknown>> = {};
  const unknown: string[] = [];
  for (const tag of tags) {
    const at = tag.indexOf(mark);
    const name = TAGGED.find((known) => at > 0 && known === tag.slice(0, at));
    if (!name) {
      unknown.push(tag);
      continue;
    }
    const text = tag.slice(at + mark.length);
    const value = NUMBERS.includes(name) ? Number(text) : text;
    const field = fieldOf(name);
    given[field] = MANY.includes(name) ? [...((given[field] as unknown[] | undefined) ?? []), value] : value; // a list by MANY
  }
  const { envelope, refused } = readEnvelope(given);
  return {
    envelope,
    unknown: [
      ...unknown,
      ...tags.filter((tag) => refused.some((field) => tag.startsWith(field.replace(/s$/, "") + mark))),
    ],
  };
}
