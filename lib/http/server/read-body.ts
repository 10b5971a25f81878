import "server-only";
import { AppError } from "@/lib/core/errors";
import { JSON_TYPE } from "@/lib/http/spec";

/**
 * The body of a request as text (UTF-8), at most `maxBytes` long. A length that is declared too large is refused before a byte is
 * read; a body that turns out too large is cut off while it streams in. Throws `body-too-large`, `unsupported-media-type`, `bad-request`.
 */
export async function readJsonText(request: Request, maxBytes: number): Promise<string> {
  requireJson(request.headers);
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw new AppError("body-too-large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    const chunk: Uint8Array = part.value;
    size += chunk.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      throw new AppError("body-too-large");
    }
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch (cause) {
    throw new AppError("bad-request", { cause });
  }
}

function requireJson(headers: Headers): void {
  const [type, ...parameters] = (headers.get("content-type") ?? "")
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  const charset = parameters
    .find((parameter) => parameter.startsWith("charset="))
    ?.slice("charset=".length)
    .replaceAll('"', "");
  if (type !== JSON_TYPE || (charset !== undefined && charset !== "utf-8"))
    throw new AppError("unsupported-media-type");
  if ((headers.get("content-encoding") ?? "identity") !== "identity") throw new AppError("unsupported-media-type");
}

/** A route that takes no body gets none, or whatever is sent would pass by every check. */
export function refuseBody(headers: Headers): void {
  if (Number(headers.get("content-length") ?? 0) > 0 || headers.has("transfer-encoding"))
    throw new AppError("bad-request");
}
