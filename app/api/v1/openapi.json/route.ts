import * as z from "zod";
import { route } from "@/lib/http/route";
import { describeApi } from "@/lib/http/server/describe-api";
import { routes } from "@/app/api/v1/openapi.json/routes.generated";

/** The description of all routes of this API, made from the schemas that guard them. */
export const GET = route({
  access: "public",
  summary: "This description",
  output: z.looseObject({ openapi: z.string() }),
  handle: () => describeApi(routes),
});
