import "server-only";
import { logger } from "@/lib/core/logger";

/**
 * Does the work after the answer: how long an answer takes must not tell whether there was anything to do. A failure is logged;
 * whoever waits for a mail in vain asks for another.
 */
export function doLater(name: string, work: () => Promise<unknown>): void {
  setImmediate(() => {
    work().catch((err: unknown) => logger.error({ err, work: name }, "work after the answer failed"));
  });
}
