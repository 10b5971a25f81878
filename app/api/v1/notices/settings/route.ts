import { route } from "@/lib/http/route";
import { noticeSettingOutput, updateNoticeSettingInput } from "@/lib/notices/schema";
import { getNoticeSetting } from "@/lib/notices/server/get-notice-setting";
import { updateNoticeSetting } from "@/lib/notices/server/update-notice-setting";

export const GET = route({
  access: "account",
  summary: "How the caller wants to be told of things.",
  output: noticeSettingOutput,
  limits: [{ name: "notices", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer }) => getNoticeSetting(viewer),
});

export const PUT = route({
  access: "account",
  summary: "Changes how the caller wants to be told of things.",
  body: updateNoticeSettingInput,
  output: noticeSettingOutput,
  limits: [{ name: "notice-settings", points: 60, seconds: 60, by: "account" }],
  handle: ({ viewer, body, now }) => updateNoticeSetting(viewer, body, now),
});
