import { env } from "@/lib/core/env";
import { listPublicPages } from "@/lib/site/server/list-public-pages";
import { writeSitemap } from "@/lib/site/sitemap";

export const dynamic = "force-dynamic";

export function GET(): Response {
  return new Response(writeSitemap(listPublicPages(), new URL(env().PUBLIC_URL).origin), {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
