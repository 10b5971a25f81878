import * as z from "zod";

/** Row of SiteSetting that holds it. */
export const REVIEW_SETTING = "review";

/**
 * Who approves what instructors write. `other`: a reviewer who did not write it; `anyone`: any reviewer, the author among them, for a
 * site with a single one.
 */
export const reviewSetting = z.strictObject({ by: z.enum(["other", "anyone"]).default("other") });
export type ReviewSetting = z.output<typeof reviewSetting>;
