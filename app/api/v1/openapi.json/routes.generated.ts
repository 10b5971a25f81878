// Written by `npm run generate` from the folders beside it. Do not edit.
import type { ApiRoute } from "@/lib/http/server/describe-api";
import * as route0 from "@/app/api/v1/attempts/route";
import * as route1 from "@/app/api/v1/attempts/[attemptId]/self-marks/route";
import * as route2 from "@/app/api/v1/hints/route";
import * as route3 from "@/app/api/v1/item-views/route";

export const routes: readonly ApiRoute[] = [
  { path: "/api/v1/attempts", handlers: route0 },
  { path: "/api/v1/attempts/[attemptId]/self-marks", handlers: route1 },
  { path: "/api/v1/hints", handlers: route2 },
  { path: "/api/v1/item-views", handlers: route3 },
];
