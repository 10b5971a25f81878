import "server-only";
import { AppError } from "@/lib/core/errors";
import { JSON_TYPE, type IncomingCall } from "@/lib/http/spec";

/** The body of a request as text (UTF-8), at most `maxBytes` long. Throws `body-too-large`, `unsupported-media-type`, `bad-request`. */
export async function readJsonText(call: IncomingCall, maxBytes: number): Promise<string> {
  requireJson(call.headers);
  const bytes = await readBytes(call, maxBytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError("bad-request", { cause });
  }
}

/**
 * A file of one of `types`, at most `maxBytes` long and not empty. What it says to be is all that is looked at: the use case reads it
 * as what it is. Throws `body-too-large`, `unsupported-media-type`, `bad-request`.
 */
export async function readFileBytes(
  call: IncomingCall,
  types: readonly string[],
  maxBytes: number,
): Promise<Uint8Array> {
  const [type = ""] = (call.headers.get("content-type") ?? "").toLowerCase().split(";");
  if (!types.includes(type.trim()) || !isPlain(call.headers)) throw new AppError("unsupported-media-type");
  const bytes = await readBytes(call, maxBytes);
  if (bytes.length === 0) throw new AppError("bad-request");
  return bytes;
}

/** A length that is declared too large is refused before a byte is read; a body that turns out too large is cut off while it streams in. */
async function readBytes({ headers, body }: IncomingCall, maxBytes: number): Promise<Uint8Array> {
  if (Number(headers.get("content-length") ?? 0) > maxBytes) throw new AppError("body-too-large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new AppError("body-too-large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const isPlain = (headers: IncomingCall["headers"]): boolean =>
  (headers.get("content-encoding") ?? "identity") === "identity";

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
  if (!isPlain(headers)) throw new AppError("unsupported-media-type");
}

/** A route that takes no body gets none, or whatever is sent would pass by every check. */
export function refuseBody(headers: IncomingCall["headers"]): void {
  if (Number(headers.get("content-length") ?? 0) > 0 || headers.has("transfer-encoding"))
    throw new AppError("bad-request");
}
