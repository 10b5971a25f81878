import { systemClock } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { writeSecurityTxt } from "@/lib/site/security-txt";

export const dynamic = "force-dynamic";

/** There is none without somebody to write to. */
export function GET(): Response {
  const { CONTACT_EMAIL: contact, PUBLIC_URL } = env();
  if (!contact) return new Response(null, { status: 404 });
  return new Response(writeSecurityTxt(new URL(PUBLIC_URL).origin, contact, systemClock()), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
