import type { CarriedEnvelope } from "@/lib/exchange/contract";

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** What of an envelope Moodle has no field for, as tags: `difficulty:3`, `question:what-is-lora`. */
export function toTags({ use, questions, difficulty, sources, reviewed, lab, edition }: CarriedEnvelope): string[] {
  return [
    ...(difficulty === undefined ? [] : [`difficulty:${difficulty}`]),
    ...(use === "assessment" ? [`use:${use}`] : []),
    ...(questions ?? []).map((question) => `question:${question}`),
    ...(sources ?? []).map((source) => `source:${source}`),
    ...(reviewed === undefined ? [] : [`reviewed:${reviewed}`]),
    ...(lab === undefined ? [] : [`lab:${lab}`]),
    ...(edition === undefined || edition === 1 ? [] : [`edition:${edition}`]),
  ];
}

/** The envelope that tags speak of, and the tags that are somebody else's. */
export function fromTags(tags: readonly string[]): { readonly envelope: CarriedEnvelope; readonly others: readonly string[] } {
  const others: string[] = [];
  const found: { -readonly [K in keyof CarriedEnvelope]: CarriedEnvelope[K] } = {};
  for (const tag of tags) {
    const [, name, value = ""] = /^(\w+):(.+)$/.exec(tag) ?? [];
    const number = /^\d{1,3}$/.test(value) ? Number(value) : undefined;
    if (name === "difficulty" && number !== undefined && number >= 1 && number <= 5) found.difficulty = number;
    else if (name === "use" && (value === "assessment" || value === "practice")) found.use = value;
    else if (name === "question" && SLUG.test(value)) found.questions = [...(found.questions ?? []), value];
    else if (name === "source" && SLUG.test(value)) found.sources = [...(found.sources ?? []), value];
    else if (name === "reviewed" && MONTH.test(value)) found.reviewed = value;
    else if (name === "lab" && SLUG.test(value)) found.lab = value;
    else if (name === "edition" && number !== undefined && number >= 1) found.edition = number;
    else if (tag !== "") others.push(tag);
  }
  return { envelope: found, others };
}

/** An id that could be ours. */
export const asId = (text: string | undefined): string | undefined =>
  text !== undefined && text.length <= 100 && SLUG.test(text) ? text : undefined;
