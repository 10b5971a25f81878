import { route } from "@/lib/http/route";
import { settingsOutput, updateReviewSettingsInput } from "@/lib/review/schema";
import { updateReviewSettings } from "@/lib/review/server/update-review-settings";

export const PATCH = route({
  access: "learner",
  summary: "Changes desired retention and daily limits; what is not named stays.",
  body: updateReviewSettingsInput,
  output: settingsOutput,
  maxBytes: 1024,
  limits: [
    { name: "review-settings", points: 20, seconds: 60, by: "learner" },
    { name: "review-settings", points: 60, seconds: 60, by: "address" },
  ],
  handle: ({ viewer, body, now }) => updateReviewSettings(viewer, body, now),
});
