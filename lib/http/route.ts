import "server-only";
import { issueGuest } from "@/lib/auth/server/issue-guest";
import { readViewer } from "@/lib/auth/server/read-viewer";
import { systemClock } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { logger } from "@/lib/core/logger";
import { createRoute } from "@/lib/http/server/create-route";
import { idempotencyStore } from "@/lib/http/server/idempotency";
import { consumeAllowance } from "@/lib/http/server/rate-limit";
import { recordAudit } from "@/lib/http/server/record-audit";

/** Wraps every API route: `export const POST = route({ access, body, output, handle })`. */
export const route = createRoute({
  readViewer,
  issueGuest,
  consumeAllowance,
  idempotency: idempotencyStore,
  recordAudit,
  publicUrl: () => env().PUBLIC_URL,
  clock: systemClock,
  logger,
});
