import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { EndpointSettings } from "@/lib/judges/server/endpoint-settings";

export interface Asked {
  readonly headers: IncomingHttpHeaders;
  readonly body: Readonly<Record<string, unknown>> & {
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
}
/** What the server does with one request. */
export type Behaviour = (asked: Asked, response: ServerResponse) => void | Promise<void>;

/** A server that speaks OpenAI's chat completions as far as it is told to: one behaviour for each request, and the last one for all after it. */
export class FakeLanguageModel {
  readonly asked: Asked[] = [];
  #behaviours: Behaviour[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  static async start(): Promise<FakeLanguageModel> {
    const model = new FakeLanguageModel();
    await new Promise<void>((resolve) => model.#server.listen(0, "127.0.0.1", resolve));
    return model;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`; // it listens on a port
  }

  get settings(): EndpointSettings {
    return {
      ...{ address: `http://${this.host}/v1/chat/completions`, host: this.host, model: "fake-1", key: "sk-secret" },
      ...{ timeoutMs: 5_000, concurrency: 2, tokensPerDay: 1_000_000, tokensPerLearner: 100_000 },
    };
  }

  /** Forgets what was asked. */
  behave(...behaviours: Behaviour[]): void {
    this.asked.length = 0;
    this.#behaviours = behaviours;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked: Asked = { headers: request.headers, body: JSON.parse(await text(request)) as Asked["body"] };
    this.asked.push(asked);
    const behaviour = this.#behaviours.length > 1 ? this.#behaviours.shift() : this.#behaviours[0];
    await behaviour?.(asked, response);
  }
}

/** Says something, as a model does. */
export const says =
  (content: string | object, change: object = {}): Behaviour =>
  (_, response) => {
    const message = { role: "assistant", content: typeof content === "string" ? content : JSON.stringify(content) };
    const choice = { index: 0, finish_reason: "stop", message, ...change };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ id: "1", choices: [choice], usage: { total_tokens: 321 } }));
  };

/** Refuses, or stumbles. */
export const fails =
  (status: number, body = "", headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);
