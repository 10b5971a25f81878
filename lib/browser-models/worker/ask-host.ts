import { KnownFailure } from "@/lib/browser-models/worker/failure";

/**
 * Asks for a file.
 * @throws {KnownFailure} unreachable, refused or missing
 */
export async function askHost(address: string): Promise<Response & { readonly body: NonNullable<Response["body"]> }> {
  // What a cache on the way still has may be what a file was before its list changed.
  const response = await fetch(address, { credentials: "omit", cache: "no-cache" }).catch(async (error: unknown) => {
    throw new KnownFailure(await whyNothingCame(address), `${address}: ${String(error)}`);
  });
  const { ok, status, body } = response;
  if (!ok || !body) throw new KnownFailure(status >= 500 ? "unreachable" : "missing", `${address}: ${status}`);
  return response as Response & { readonly body: typeof body };
}

/** A browser does not say why nothing came. An answer that nobody may read does come where a host is there and shuts other sites out. */
async function whyNothingCame(address: string): Promise<"refused" | "unreachable"> {
  if (new URL(address, location.href).origin === location.origin) return "unreachable";
  return fetch(address, { mode: "no-cors", credentials: "omit", method: "HEAD", cache: "no-store" }).then(
    () => "refused",
    () => "unreachable",
  );
}
