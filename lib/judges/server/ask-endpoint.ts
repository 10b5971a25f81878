import "server-only";
import { randomInt } from "node:crypto";
import * as z from "zod";
import type { NoVerdict } from "@/lib/judges/contract";
import { adaptForm, FIRST_FORM, writeForm, type RequestForm } from "@/lib/judges/endpoint/request-form";
import type { Message } from "@/lib/judges/endpoint/write-prompt";
import type { EndpointSettings } from "@/lib/judges/server/endpoint-settings";

/** What a reply may take: eight points with their quotes are some hundred, what a model thinks before is the rest. */
export const MOST_REPLY_TOKENS = 4_000;
const MOST_BYTES = 1_000_000;
/** Of one question, for a server that is busy or stumbles. */
const MOST_TRIES = 3;
const FIRST_PAUSE_MS = 500;

export type Asked =
  | { readonly status: "replied"; readonly text: string; readonly tokens: number | undefined }
  | { readonly status: NoVerdict };

const completion = z.looseObject({
  choices: z
    .array(
      z.looseObject({
        finish_reason: z.string().nullish(),
        message: z.looseObject({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z.looseObject({ total_tokens: z.int().min(0) }).nullish(),
});

/** Says in a log that nothing came, without a word of what was asked. */
export type Warn = (fields: object, message: string) => void;

/** What each server was found to take, so that it is asked once only in a form that it refuses. */
const forms = new Map<string, RequestForm>();

/**
 * Asks a server that speaks OpenAI's chat completions. It is asked again after 429 and 5xx and where it was not reached, after ½ to 1 s, then
 * twice as long, or as long as it says itself; all within the signal's time. No redirect is followed: only the host that the operator named hears of it.
 * Nothing of the question, the reply or the key is logged.
 * @param schema of the reply, for servers that hold a model to one
 */
export async function askEndpoint(
  settings: EndpointSettings,
  messages: readonly Message[],
  schema: object,
  { signal, warn }: { readonly signal: AbortSignal; readonly warn: Warn },
): Promise<Asked> {
  const say = (status: NoVerdict, http: number): Asked => {
    warn({ host: settings.host, model: settings.model, http, judge: status }, "no reply of the second judge");
    return { status };
  };
  const server = `${settings.address} ${settings.model}`;
  let form = forms.get(server) ?? FIRST_FORM;
  for (let tried = 1; ;) {
    const attempt = await tryOnce(settings, { messages, ...writeForm(form, schema, MOST_REPLY_TOKENS) }, signal);
    if (signal.aborted) return say("slow", 0);
    if (attempt.status === 200) {
      forms.set(server, form);
      return readCompletion(attempt.text, say);
    }
    const isForm = attempt.status === 400 || attempt.status === 422;
    const other = isForm ? adaptForm(form, attempt.text) : undefined;
    if (other) {
      form = other;
      continue;
    }
    const isPassing = attempt.status === 0 || attempt.status === 429 || attempt.status >= 500;
    const isOver = !isPassing || tried++ >= MOST_TRIES || !(await pause(tried - 1, attempt.retryAfter, signal));
    if (isOver && signal.aborted) return say("slow", attempt.status);
    if (isOver) return say(isPassing && attempt.status !== 429 ? "unreachable" : "refused", attempt.status);
  }
}

interface Attempt {
  /** Of HTTP; 0 where no answer came. */
  readonly status: number;
  readonly text: string;
  readonly retryAfter: number | undefined;
}

async function tryOnce({ address, key, model }: EndpointSettings, body: object, signal: AbortSignal): Promise<Attempt> {
  try {
    const response = await fetch(address, {
      ...{ method: "POST", redirect: "manual", signal, body: JSON.stringify({ model, ...body, stream: false }) },
      headers: { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) },
    });
    const retryAfter = Number(response.headers.get("retry-after")) || undefined;
    return { status: response.status, text: await readText(response), retryAfter };
  } catch {
    return { status: 0, text: "", retryAfter: undefined };
  }
}

/** At most a million bytes; what is longer is no reply and is not read to its end. */
async function readText({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let [text, bytes] = ["", 0];
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return "";
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function readCompletion(text: string, say: (status: NoVerdict, http: number) => Asked): Asked {
  const read = completion.safeParse(parseJson(text));
  if (!read.success) return say("unreadable", 200);
  const { choices, usage } = read.data;
  const { finish_reason: reason, message } = choices[0]!; // there is one
  if (message.refusal || reason === "content_filter") return say("refused", 200);
  if (!message.content || reason === "length") return say("unreadable", 200);
  return { status: "replied", text: message.content, tokens: usage?.total_tokens };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Waits before the next try. False where the time is up before, or would be. */
function pause(tried: number, retryAfter: number | undefined, signal: AbortSignal): Promise<boolean> {
  const most = FIRST_PAUSE_MS * 2 ** tried;
  const ms = retryAfter !== undefined ? retryAfter * 1_000 : randomInt(most / 2, most);
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms, true);
    const stop = () => done(false);
    signal.addEventListener("abort", stop);
    function done(isTime: boolean) {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      resolve(isTime);
    }
  });
}
