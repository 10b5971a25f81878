import { getPicture } from "@/lib/cms/server/get-picture";

export const dynamic = "force-dynamic";

/**
 * A picture of an item. Its address is the hash of its bytes, so it never changes, and nobody finds one that he was not shown; who asks
 * makes no difference, and no session is read.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const etag = `"${id}"`;
  const headers = { "cache-control": "public, max-age=31536000, immutable", etag };
  const picture = await getPicture(id);
  if (!picture) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(picture.bytes, {
    headers: { ...headers, "content-type": picture.mime, "x-content-type-options": "nosniff" },
  });
}
