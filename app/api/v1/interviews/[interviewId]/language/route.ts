import { route } from "@/lib/http/route";
import { interviewOutput, interviewRef, languageInput } from "@/lib/interviews/schema";
import { changeLanguage } from "@/lib/interviews/server/change-language";

export const PUT = route({
  access: "learner",
  summary: "Holds a mock interview in the other language from here on; nothing else of it changes.",
  params: interviewRef,
  body: languageInput,
  output: interviewOutput,
  limits: [{ name: "interview-act", points: 120, seconds: 60, by: "learner" }],
  handle: ({ viewer, params, body }) => changeLanguage(viewer, params.interviewId, body.locale),
});
