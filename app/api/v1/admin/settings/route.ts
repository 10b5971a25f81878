import { route } from "@/lib/http/route";
import { siteSettingList } from "@/lib/site-settings/schema";
import { listSiteSettings } from "@/lib/site-settings/server/list-site-settings";

export const GET = route({
  access: "admin",
  summary: "The settings of the site, where each comes from, and who changed it last.",
  output: siteSettingList,
  limits: [{ name: "admin-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer }) => listSiteSettings(viewer),
});
