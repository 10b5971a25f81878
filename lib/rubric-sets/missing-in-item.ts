/** Why an interview cannot make full use of an open item, the gravest first. */
export const MISSING = [
  ...(["retired", "not-published", "zh-missing", "en-missing", "no-forms"] as const),
  ...(["no-follow-ups", "no-misconceptions", "zh-behind", "en-behind"] as const),
] as const;
export type Missing = (typeof MISSING)[number];

/** An open item as an interview would use it. */
export interface InterviewItem {
  readonly isRetired: boolean;
  readonly isPublished: boolean;
  /** As the bank says it, of the revision that would be asked. */
  readonly language: "complete" | "zh-missing" | "en-missing" | "zh-behind" | "en-behind";
  readonly points: readonly { readonly hasForms: boolean }[];
  readonly followUps: number;
  readonly misconceptions: number;
}

/** What is missing in an item: `no-forms`: a point that nothing can be found of. */
export function missingInItem(item: InterviewItem): Missing[] {
  const isMissing: Readonly<Record<Missing, boolean>> = {
    retired: item.isRetired,
    "not-published": !item.isPublished,
    "zh-missing": item.language === "zh-missing",
    "en-missing": item.language === "en-missing",
    "zh-behind": item.language === "zh-behind",
    "en-behind": item.language === "en-behind",
    "no-forms": item.points.length === 0 || item.points.some(({ hasForms }) => !hasForms),
    "no-follow-ups": item.followUps === 0,
    "no-misconceptions": item.misconceptions === 0,
  };
  return MISSING.filter((missing) => isMissing[missing]);
}
