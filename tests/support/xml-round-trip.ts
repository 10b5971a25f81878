import { completeTexts } from "@/lib/exchange/draft";
import type { ExportedItem, ImportedItem } from "@/lib/exchange/contract";
import { contentItems } from "@/tests/support/exchange-items";
import { fixtures } from "@/lib/items/fixtures.generated";
import { rngFromNumber } from "@/lib/core/rng";
import { graders } from "@/lib/items/graders.generated.server";
import { kinds } from "@/lib/items/kinds.generated";

/** Of each kind three items of content/, and one that is made to have everything. Essays without a rubric are not among them. */
export function sampleItems(): readonly ExportedItem[] {
  const counts = new Map<string, number>();
  const sample = contentItems().filter(({ document: { kind } }) => {
    const count = counts.get(kind) ?? 0;
    counts.set(kind, count + 1);
    return count % 12 === 0 && count < 36;
  });
  return [...sample, ...kindItems()].filter(({ document }) => !IN_WORDS.includes(document.kind));
}

/** Kinds that become essays without a rubric, or nothing. */
export const IN_WORDS: readonly string[] = ["expression", "big-o", "tensor-shape", "matrix", "code", "hotspot"];

/** The first body of each kind's fixtures, as a bank gives it out. */
export function kindItems(): readonly ExportedItem[] {
  return Object.entries(fixtures).map(([kind, { sameItemOtherKey }]) => ({
    id: `fixture-${kind}`,
    envelope: { title: { zh: `题 ${kind}`, en: `Item ${kind}` }, chapter: "01-fixtures", difficulty: 3 },
    document: { kind, version: kinds[kind as keyof typeof kinds].version, body: sameItemOtherKey[0] }, // the registries have the same keys
  }));
}

/** An item that was read, as if its author had approved it: what one language lacks is as the other has it. */
export function asExported({ id, envelope, document }: ImportedItem): ExportedItem {
  const title = { zh: "", en: "", ...envelope.title };
  const complete = completeTexts(document.body).body as Record<string, unknown>; // a body stays a body
  return {
    id: id ?? "unnamed",
    envelope: { ...envelope, title: { zh: title.zh || title.en, en: title.en || title.zh } },
    document: { ...document, body: document.kind === "open" ? withRubric(complete) : complete },
  };
}

/** An essay of another system has no rubric; its author writes one. */
function withRubric(body: Record<string, unknown>): Record<string, unknown> {
  const points = ["a", "b", "c"].map((id) => ({ id, weight: 1, text: { zh: id, en: id } }));
  const has = (name: string) => (body[name] as readonly unknown[] | undefined)?.length;
  return {
    ...body,
    ...(!has("rubric") && { rubric: points }),
    ...(!has("followUps") && { followUps: [{ text: { zh: "?", en: "?" } }] }),
  };
}

/** What the reference answer to one item earns as an answer to another, in views of the same seed. */
export function earnedByReference(of: ExportedItem, at: ExportedItem, seed: number): number | undefined {
  const view = ({ document: { kind, body } }: ExportedItem) => {
    const name = kind as "single-choice"; // whatever kind it is: its type, its grader and its body belong together
    const resolved = kinds[name].resolve(kinds[name].authored.parse(body), rngFromNumber(seed));
    return { grader: graders[name], resolved };
  };
  const [asked, given] = [view(of), view(at)];
  const score = given.grader.grade(given.resolved, asked.grader.reference(asked.resolved));
  return score.status === "graded" ? score.earned : undefined;
}
