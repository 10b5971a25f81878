import type { Instrumentation } from "next";

/** What a server does by itself while it runs. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { runJobs } = await import("@/lib/jobs/server/run-jobs");
  runJobs();
}

/** Failures of pages, in the same log and without the message that the framework would print. API routes log their own. */
export const onRequestError: Instrumentation.onRequestError = async (err, request, context) => {
  // Also evaluated where there is no Node; the logger is for Node alone.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logger } = await import("@/lib/core/logger");
  const digest = err instanceof Error && "digest" in err ? err.digest : undefined;
  const requestId = request.headers["x-request-id"];
  logger.error({ requestId, route: context.routePath, kind: context.routeType, digest, err }, "page failed");
};
