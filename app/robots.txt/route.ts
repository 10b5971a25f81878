import { env } from "@/lib/core/env";
import { writeRobots } from "@/lib/site/robots";

export const dynamic = "force-dynamic";

export function GET(): Response {
  return new Response(writeRobots(new URL(env().PUBLIC_URL).origin), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
