// Written by `npm run generate` from the folders beside it. Do not edit.
import type { ApiRoute } from "@/lib/http/server/describe-api";
import * as route0 from "@/app/api/v1/accounts/route";
import * as route1 from "@/app/api/v1/admin/invitations/route";
import * as route2 from "@/app/api/v1/admin/invitations/[invitationId]/route";
import * as route3 from "@/app/api/v1/admin/users/route";
import * as route4 from "@/app/api/v1/admin/users/[userId]/password-links/route";
import * as route5 from "@/app/api/v1/admin/users/[userId]/rights/route";
import * as route6 from "@/app/api/v1/admin/users/[userId]/suspension/route";
import * as route7 from "@/app/api/v1/admin/users/[userId]/verification/route";
import * as route8 from "@/app/api/v1/attempts/route";
import * as route9 from "@/app/api/v1/attempts/[attemptId]/self-marks/route";
import * as route10 from "@/app/api/v1/hints/route";
import * as route11 from "@/app/api/v1/item-views/route";
import * as route12 from "@/app/api/v1/links/administrator/route";
import * as route13 from "@/app/api/v1/links/password/route";
import * as route14 from "@/app/api/v1/links/state/route";
import * as route15 from "@/app/api/v1/links/verification/route";
import * as route16 from "@/app/api/v1/me/route";
import * as route17 from "@/app/api/v1/me/verification/route";
import * as route18 from "@/app/api/v1/password-resets/route";
import * as route19 from "@/app/api/v1/progress/route";
import * as route20 from "@/app/api/v1/progress/history/route";
import * as route21 from "@/app/api/v1/sessions/current/route";

export const routes: readonly ApiRoute[] = [
  { path: "/api/v1/accounts", handlers: route0 },
  { path: "/api/v1/admin/invitations", handlers: route1 },
  { path: "/api/v1/admin/invitations/[invitationId]", handlers: route2 },
  { path: "/api/v1/admin/users", handlers: route3 },
  { path: "/api/v1/admin/users/[userId]/password-links", handlers: route4 },
  { path: "/api/v1/admin/users/[userId]/rights", handlers: route5 },
  { path: "/api/v1/admin/users/[userId]/suspension", handlers: route6 },
  { path: "/api/v1/admin/users/[userId]/verification", handlers: route7 },
  { path: "/api/v1/attempts", handlers: route8 },
  { path: "/api/v1/attempts/[attemptId]/self-marks", handlers: route9 },
  { path: "/api/v1/hints", handlers: route10 },
  { path: "/api/v1/item-views", handlers: route11 },
  { path: "/api/v1/links/administrator", handlers: route12 },
  { path: "/api/v1/links/password", handlers: route13 },
  { path: "/api/v1/links/state", handlers: route14 },
  { path: "/api/v1/links/verification", handlers: route15 },
  { path: "/api/v1/me", handlers: route16 },
  { path: "/api/v1/me/verification", handlers: route17 },
  { path: "/api/v1/password-resets", handlers: route18 },
  { path: "/api/v1/progress", handlers: route19 },
  { path: "/api/v1/progress/history", handlers: route20 },
  { path: "/api/v1/sessions/current", handlers: route21 },
];
