import "server-only";
import { prisma } from "@/lib/db/prisma";

/** The bytes of a picture by its id, 64 hexadecimal digits; null for any other. */
export async function getPicture(
  id: string,
): Promise<{ readonly mime: string; readonly bytes: Uint8Array<ArrayBuffer> } | null> {
  if (!/^[0-9a-f]{64}$/.test(id)) return null;
  const picture = await prisma().picture.findUnique({ where: { id }, select: { mime: true, bytes: true } });
  return picture && { mime: picture.mime, bytes: Uint8Array.from(picture.bytes) };
}
