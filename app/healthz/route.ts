export const dynamic = "force-dynamic";

/** The process is alive. Asks nothing of the database, so that a supervisor does not restart what would not help. */
export function GET(): Response {
  return Response.json({ status: "alive" }, { headers: { "cache-control": "no-store" } });
}
