import { route } from "@/lib/http/route";
import { settingsOutput, updateSettingsInput } from "@/lib/settings/schema";
import { getSettings } from "@/lib/settings/server/get-settings";
import { updateSettings } from "@/lib/settings/server/update-settings";

export const GET = route({
  access: "public",
  summary: "What the asking learner has chosen.",
  output: settingsOutput,
  handle: ({ viewer }) => getSettings(viewer),
});

export const PATCH = route({
  access: "learner",
  summary: "Changes the settings that are named; the others stay.",
  body: updateSettingsInput,
  output: settingsOutput,
  maxBytes: 8 * 1024,
  limits: [
    { name: "settings", points: 60, seconds: 60, by: "learner" },
    { name: "settings", points: 240, seconds: 60, by: "address" },
  ],
  handle: ({ viewer, body, now }) => updateSettings(viewer, body, now),
});
