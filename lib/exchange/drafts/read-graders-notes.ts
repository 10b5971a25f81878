import type { Element, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { Draft } from "@/lib/exchange/drafts/bodies";
import type { BodyOf } from "@/lib/exchange/open-item";
import { FOLLOW_UPS, RUBRIC } from "@/lib/exchange/drafts/write-graders-notes";
import type { Notes } from "@/lib/exchange/notes";
import { forEachLocale, type Localized } from "@/lib/core/locale";

/** The lists of a model answer that we wrote ourselves, in one language. */
export interface GradersLists {
  readonly rubric: readonly { readonly weight: number; readonly text: string }[];
  readonly followUps: readonly string[];
}

export const NO_LISTS: GradersLists = { rubric: [], followUps: [] };

/** Takes our own lists out of what whoever marks an essay was told; the rest of the tree is the model answer. Changes the tree. */
export function takeLists(tree: Root, toMarkdown: (tree: Root) => string): GradersLists {
  const take = (name: string): Root[] => {
    const index = tree.children.findIndex((node) => node.type === "element" && classesOf(node).includes(name));
    const list = tree.children[index];
    if (list?.type !== "element") return [];
    tree.children.splice(index, 1);
    const entries = list.children.filter((node): node is Element => node.type === "element" && node.tagName === "li");
    return entries.map(({ children }) => ({ type: "root", children }));
  };
  const rubric = take(RUBRIC).map((entry) => {
    const [first] = entry.children;
    const weight = first?.type === "element" && first.tagName === "strong" ? Number(textOf(first)) : NaN;
    const isWeight = Number.isInteger(weight) && weight >= 1 && weight <= 5;
    if (isWeight) entry.children.shift();
    return { weight: isWeight ? weight : 1, text: toMarkdown(entry) };
  });
  return { rubric, followUps: take(FOLLOW_UPS).map(toMarkdown) };
}

const classesOf = ({ properties }: Element): readonly (string | number)[] =>
  Array.isArray(properties["className"]) ? properties["className"] : [];

/** An open question of what could be read of it: without a rubric it stays a draft until its author writes one. */
export function toOpen(
  base: Pick<BodyOf<"open">, "stem" | "hints" | "explanation">,
  modelAnswer: Localized,
  lists: Localized<GradersLists>,
  notes: Notes,
): Draft {
  const count = (of: keyof GradersLists) => Math.max(lists.zh[of].length, lists.en[of].length);
  if (count("rubric") === 0) notes.note("rubric-missing");
  return {
    kind: "open",
    body: {
      ...{ ...base, modelAnswer, misconceptions: [] },
      rubric: Array.from({ length: count("rubric") }, (_, index) => ({
        id: `point-${index + 1}`,
        weight: lists.zh.rubric[index]?.weight ?? lists.en.rubric[index]?.weight ?? 1,
        text: forEachLocale((locale) => lists[locale].rubric[index]?.text ?? ""),
      })),
      followUps: Array.from({ length: count("followUps") }, (_, index) => ({
        text: forEachLocale((locale) => lists[locale].followUps[index] ?? ""),
      })),
    },
  };
}
