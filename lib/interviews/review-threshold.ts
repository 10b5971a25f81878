/** A question below this share is worth a review. */
export const REVIEW_BELOW = 0.7;

/** Whether a question of an interview is worth a review: it was asked, is marked, and earned less than seven tenths. */
export function isMissed({ share }: { readonly share: number | null }): boolean {
  return share !== null && share < REVIEW_BELOW;
}
