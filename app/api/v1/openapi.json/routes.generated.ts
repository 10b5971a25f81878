// Written by `npm run generate` from the folders beside it. Do not edit.
import type { ApiRoute } from "@/lib/http/server/describe-api";
import * as route0 from "@/app/api/v1/accounts/route";
import * as route1 from "@/app/api/v1/attempts/route";
import * as route2 from "@/app/api/v1/attempts/[attemptId]/self-marks/route";
import * as route3 from "@/app/api/v1/hints/route";
import * as route4 from "@/app/api/v1/item-views/route";
import * as route5 from "@/app/api/v1/me/route";
import * as route6 from "@/app/api/v1/progress/route";
import * as route7 from "@/app/api/v1/progress/history/route";
import * as route8 from "@/app/api/v1/reports/route";
import * as route9 from "@/app/api/v1/reports/[reportId]/route";
import * as route10 from "@/app/api/v1/sessions/current/route";

export const routes: readonly ApiRoute[] = [
  { path: "/api/v1/accounts", handlers: route0 },
  { path: "/api/v1/attempts", handlers: route1 },
  { path: "/api/v1/attempts/[attemptId]/self-marks", handlers: route2 },
  { path: "/api/v1/hints", handlers: route3 },
  { path: "/api/v1/item-views", handlers: route4 },
  { path: "/api/v1/me", handlers: route5 },
  { path: "/api/v1/progress", handlers: route6 },
  { path: "/api/v1/progress/history", handlers: route7 },
  { path: "/api/v1/reports", handlers: route8 },
  { path: "/api/v1/reports/[reportId]", handlers: route9 },
  { path: "/api/v1/sessions/current", handlers: route10 },
];
