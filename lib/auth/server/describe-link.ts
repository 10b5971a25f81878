import "server-only";
import type { DescribeLinkInput, LinkDescription } from "@/lib/auth/link-schema";
import { requireLink } from "@/lib/auth/server/require-link";

/**
 * What a link is for, told to whoever holds it before it is used.
 * @throws {AppError} `link-unknown`, `link-used`, `link-revoked`, `link-expired`
 */
export async function describeLink({ purpose, token }: DescribeLinkInput, now: Date): Promise<LinkDescription> {
  const { email, role } = await requireLink(purpose, token, now);
  return { email, role };
}
