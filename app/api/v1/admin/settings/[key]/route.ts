import { route } from "@/lib/http/route";
import { siteSettingChange, siteSettingInput, siteSettingParams } from "@/lib/site-settings/schema";
import { changeSiteSetting } from "@/lib/site-settings/server/change-site-setting";

export const PUT = route({
  access: "admin",
  summary: "Changes one setting of the site.",
  params: siteSettingParams,
  body: siteSettingInput,
  output: siteSettingChange,
  limits: [{ name: "admin-write", points: 120, seconds: 60, by: "account", shared: true }],
  audit: {
    action: "setting.change",
    object: ({ setting }) => setting.key,
    before: ({ before }) => ({ value: before }),
    after: ({ setting }) => ({ value: setting.value }),
  },
  handle: ({ viewer, params, body, now }) => changeSiteSetting(viewer, params.key, body, now),
});
