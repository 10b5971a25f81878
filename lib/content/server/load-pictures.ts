import "server-only";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Prisma } from "@/lib/db/prisma";

/** Pictures of items, as an export writes them; named by the SHA-256 of their bytes. */
export const PICTURES = "content/pictures";
const NAME = /^([0-9a-f]{64})\.webp$/;

/**
 * Brings the pictures of content/ that the database lacks into it. Nothing is ever taken away: revisions of before may show them.
 * @throws {Error} when a file is no picture, or not the one that its name says
 */
export async function loadPictures(transaction: Prisma.TransactionClient, now: Date): Promise<void> {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), PICTURES);
  const ids = existsSync(folder) ? readdirSync(folder).flatMap((name) => NAME.exec(name)?.[1] ?? []) : [];
  if (ids.length === 0) return;
  const known = await transaction.picture.findMany({ where: { id: { in: ids } }, select: { id: true } });
  const there = new Set(known.map(({ id }) => id));
  const { default: sharp } = await import("sharp");
  for (const id of ids.filter((each) => !there.has(each))) {
    const bytes = readFileSync(join(folder, `${id}.webp`));
    const { format, width, height } = await sharp(bytes).metadata();
    if (format !== "webp" || createHash("sha256").update(bytes).digest("hex") !== id)
      throw new Error(`${PICTURES}/${id}.webp: its bytes are not those that its name says. Restore the file from git.`);
    await transaction.picture.create({
      data: { id, mime: "image/webp", width, height, bytes, createdAt: now },
      select: { id: true },
    });
  }
}
