import { updateReviewSettingsInput, type ReviewOverview, type UpdateReviewSettingsInput } from "@/lib/review/schema";

export const REVIEW_FIELDS = ["retention", "newPerDay", "duePerDay"] as const;
export type ReviewField = (typeof REVIEW_FIELDS)[number];

/** What stands in the form, as text; retention in percent. */
export type ReviewForm = Readonly<Record<ReviewField, string>>;

export function showReviewSettings({ retention, newPerDay, duePerDay }: ReviewOverview["settings"]): ReviewForm {
  return { retention: String(Math.round(retention * 100)), newPerDay: String(newPerDay), duePerDay: String(duePerDay) };
}

/** The fields that differ from what was shown, or those that are out of bounds. Full-width digits are digits. */
export function readReviewChanges(
  form: ReviewForm,
  shown: ReviewForm,
): { readonly changes: UpdateReviewSettingsInput } | { readonly problems: readonly ReviewField[] } {
  const changed = REVIEW_FIELDS.filter((field) => form[field] !== shown[field]).map((field) => {
    const plain = form[field].normalize("NFKC").trim().replace(/%$/, "").trim();
    const number = /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
    return [field, field === "retention" ? number / 100 : number] as const;
  });
  const problems = changed
    .filter(([field, value]) => !updateReviewSettingsInput.shape[field].safeParse(value).success)
    .map(([field]) => field);
  return problems.length > 0 ? { problems } : { changes: Object.fromEntries(changed) };
}
