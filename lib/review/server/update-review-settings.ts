import "server-only";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { rebuildDerivedRows } from "@/lib/progress/server/rebuild-derived-rows";
import { readReviewSettings, type ReviewSettings } from "@/lib/review/review-settings";
import type { UpdateReviewSettingsInput } from "@/lib/review/schema";
import { changeCards } from "@/lib/review/server/change-cards";
import { SETTINGS_VERSION } from "@/lib/settings/stored-settings";

/**
 * Changes the review settings that are named; the others stay. Another desired retention or other parameters give every card another
 * date, so cards and log are derived anew.
 * @throws {AppError} not-found when the learner is gone
 */
export async function updateReviewSettings(
  viewer: LearnerViewer,
  patch: UpdateReviewSettingsInput & { readonly parameters?: ReviewSettings["parameters"] },
  now: Date,
): Promise<{ settings: Omit<ReviewSettings, "parameters"> }> {
  return changeCards(viewer, now, async ({ tx, learnerId, rules }) => {
    const json = JSON.stringify(patch);
    const [row] = await tx.$queryRaw<{ review: unknown }[]>`
      UPDATE "Learner" SET settings = jsonb_build_object('version', ${SETTINGS_VERSION}::int)
        || CASE jsonb_typeof(settings) WHEN 'object' THEN settings ELSE '{}' END
        || jsonb_build_object('review', jsonb_strip_nulls(
          CASE jsonb_typeof(settings->'review') WHEN 'object' THEN settings->'review' ELSE '{}' END || ${json}::jsonb))
      WHERE id = ${learnerId}::uuid RETURNING settings->'review' AS review`;
    const { parameters, ...settings } = readReviewSettings(row?.review);
    if (settings.retention !== rules.retention || parameters?.join() !== rules.parameters?.join()) {
      await rebuildDerivedRows(tx, learnerId, [learnerId]);
    }
    return { settings };
  });
}
