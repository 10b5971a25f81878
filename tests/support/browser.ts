import { handleAuthRequest } from "@/lib/auth/server/handle-auth-request";
import { env } from "@/lib/core/env";
import { ADDRESS_HEADER, type RouteContext } from "@/lib/http/spec";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // What a test expects of an answer is the test's affair.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly json: any;
}

type Handler = (request: Request, context: RouteContext) => Promise<Response>;

/** A browser without pages: keeps cookies and calls route handlers as the server would. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(
    public address = "192.0.2.1",
    public now = new Date(),
  ) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** One call of /api/auth/<action>. */
  auth(method: string, action: string, { body, headers, query = "" }: CallOptions = {}): Promise<Answer> {
    return this.#send(method, `/api/auth/${action}${query}`, body, headers, (request) =>
      handleAuthRequest(request, action.split("/"), this.now),
    );
  }

  /** One call of a route, or of whatever answers in its place. */
  call(
    handler: Handler,
    method: string,
    path: string,
    { body, headers, params = {} }: CallOptions = {},
  ): Promise<Answer> {
    return this.#send(method, path, body, headers, (request) => handler(request, { params: Promise.resolve(params) }));
  }

  async signIn(email: string, password: string): Promise<Answer> {
    const { json } = await this.auth("GET", "csrf");
    return this.auth("POST", "callback/credentials", { body: { email, password, csrfToken: json.csrfToken } });
  }

  async #send(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
    handle: (request: Request) => Promise<Response>,
  ): Promise<Answer> {
    const request = new Request(`${env().PUBLIC_URL}${path}`, {
      method,
      headers: {
        [ADDRESS_HEADER]: this.address,
        ...(this.cookies.size > 0 && { cookie: this.cookie }),
        ...(method !== "GET" && { origin: env().PUBLIC_URL, "sec-fetch-site": "same-origin" }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const response = await handle(request);
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const text = await response.text();
    return { status: response.status, headers: response.headers, json: text === "" ? undefined : JSON.parse(text) };
  }

  #keep(line: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const isCleared = value === "" || /max-age=0\b|expires=thu, 01 jan 1970/i.test(line);
    if (isCleared) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

interface CallOptions {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly query?: string;
  /** Of the route's address. */
  readonly params?: Record<string, string>;
}
