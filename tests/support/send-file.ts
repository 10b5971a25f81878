import { env } from "@/lib/core/env";
import type { RouteHandler } from "@/lib/http/spec";
import type { Answer, Browser } from "@/tests/support/browser";

interface Sent {
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Posts a file to a route as a page of ours would, as whoever the browser is. */
export async function sendFile(
  route: RouteHandler,
  browser: Browser,
  path: string,
  bytes: Uint8Array,
  { type = "application/octet-stream", headers = {} }: Sent = {},
): Promise<Answer> {
  const response = await route(
    new Request(`${env().PUBLIC_URL}${path}`, {
      method: "POST",
      headers: {
        ...{ "content-type": type, origin: env().PUBLIC_URL, "sec-fetch-site": "same-origin" },
        ...(browser.cookies.size > 0 && { cookie: browser.cookie }),
        ...headers,
      },
      body: Uint8Array.from(bytes),
    }),
    { params: Promise.resolve({}) },
  );
  return { status: response.status, headers: response.headers, json: await response.json() };
}
