import "server-only";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import type { Regrade } from "@/lib/regrades/schema";
import { requireRegradeRow } from "@/lib/regrades/server/regrade-row";

/** One regrade, with how far it has come. @throws {AppError} `not-found`, also for whoever is no instructor */
export async function getRegrade(viewer: Viewer, regradeId: string): Promise<Regrade> {
  if (!can(viewer, "item.author", {})) throw new AppError("not-found");
  return requireRegradeRow(regradeId);
}
