import "server-only";
import { AppError } from "@/lib/core/errors";
import { JSON_TYPE, type IncomingCall } from "@/lib/http/spec";

/**
 * The body of a request as text (UTF-8), at most `maxBytes` long. A length that is declared too large is refused before a byte is
 * read; a body that turns out too large is cut off while it streams in. Throws `body-too-large`, `unsupported-media-type`, `bad-request`.
 */
export async function readJsonText({ headers, body }: IncomingCall, maxBytes: number): Promise<string> {
  requireJson(headers);
  if (Number(headers.get("content-length") ?? 0) > maxBytes) throw new AppError("body-too-large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new AppError("body-too-large");
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch (cause) {
    throw new AppError("bad-request", { cause });
  }
}

function requireJson(headers: IncomingCall["headers"]): void {
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
export function refuseBody(headers: IncomingCall["headers"]): void {
  if (Number(headers.get("content-length") ?? 0) > 0 || headers.has("transfer-encoding"))
    throw new AppError("bad-request");
}
