import { checkReadiness } from "@/lib/http/server/check-readiness";

export const dynamic = "force-dynamic";

/** Traffic may come: the database answers and has every migration. */
export async function GET(): Promise<Response> {
  const status = await checkReadiness();
  return Response.json(
    { status },
    { status: status === "ready" ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
