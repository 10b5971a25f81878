import "server-only";
import { createHash } from "node:crypto";
import sharp from "sharp";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import type { pictureOutput } from "@/lib/cms/schema";
import { pictureAddress } from "@/lib/content/picture-address";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";

/** What bytes may be, whatever their sender calls them. SVG is none of it: it is a document that can run code. */
const READ = ["png", "jpeg", "webp", "gif"];
const MAX_SIDE = 2_000;
/** A file of a few kilobytes can unfold to gigabytes. */
const MAX_READ_SIDE = 12_000;
const MAX_PIXELS = 50_000_000;

/**
 * Keeps a picture: decoded, turned upright, made at most 2,000 pixels a side, and written anew as WebP without anything but its pixels.
 * Drawings (PNG, GIF) are kept almost without loss, photographs well. Of a moving picture the first frame is kept: nothing in an item
 * moves by itself. The same picture is kept once.
 * @throws {AppError} not-found, picture-unreadable
 */
export async function storePicture(
  viewer: AccountViewer,
  bytes: Uint8Array,
  now: Date,
): Promise<z.output<typeof pictureOutput>> {
  if (!can(viewer, "item.edit", {})) throw new AppError("not-found");
  const own = await findOwn(bytes);
  if (own) return own;
  const { data, info } = await encode(bytes);
  const id = createHash("sha256").update(data).digest("hex");
  const { width, height } = info;
  await prisma().picture.createMany({
    data: [
      {
        ...{ id, mime: "image/webp", width, height, madeById: viewer.userId, createdAt: now },
        bytes: Uint8Array.from(data),
      },
    ],
    skipDuplicates: true,
  });
  return { address: pictureAddress(id, width, height), width, height };
}

/** One that was kept here, went out with an item, and comes back: to encode it again would cost a little of it each time. */
async function findOwn(bytes: Uint8Array) {
  const id = createHash("sha256").update(bytes).digest("hex");
  const kept = await prisma().picture.findUnique({ where: { id }, select: { width: true, height: true } });
  return kept && { address: pictureAddress(id, kept.width, kept.height), ...kept };
}

async function encode(bytes: Uint8Array) {
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error", pages: 1 });
    const { format, width, height } = await image.metadata();
    if (!READ.includes(format) || Math.max(width, height) > MAX_READ_SIDE) throw new Error(`refused: ${format}`);
    return await image
      .rotate()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: "inside", withoutEnlargement: true })
      .webp(format === "png" || format === "gif" ? { nearLossless: true, quality: 80 } : { quality: 85 })
      .toBuffer({ resolveWithObject: true });
  } catch (cause) {
    throw new AppError("picture-unreadable", { cause });
  }
}
