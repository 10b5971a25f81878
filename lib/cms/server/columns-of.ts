import "server-only";
import type { StoredDocument } from "@/lib/cms/stored-document";
import type { Prisma } from "@/lib/db/prisma";

/** As Prisma writes them. */
export function columnsOf({ kind, version, use, envelope, body, hash }: Omit<StoredDocument, "isWhole">) {
  // JSON objects: an envelope by its schema, a body as it came in as JSON.
  return {
    kind,
    version,
    use,
    hash,
    envelope: envelope as Prisma.InputJsonObject,
    body: body as Prisma.InputJsonValue,
  };
}
