import { LIST_FILE, LONGEST_LIST } from "@/lib/browser-models/list-file";
import { askHost } from "@/lib/browser-models/worker/ask-host";
import { classifyFailure } from "@/lib/browser-models/worker/failure";
import type { ListReport } from "@/lib/browser-models/source";

/** Asks the host of larger models for its list: the page may not, and the workers that run models weigh a hundred times as much. */
addEventListener("message", ({ data: host }: MessageEvent<string>) => {
  const report = (message: ListReport) => postMessage(message);
  askList(host).then(
    (text) => report({ kind: "list", text }),
    (error: unknown) => report({ kind: "failed", failure: classifyFailure(error) }),
  );
});

async function askList(host: string): Promise<string> {
  const response = await askHost(`${host}${LIST_FILE}`);
  const decoder = new TextDecoder();
  let text = "";
  for (const reader = response.body.getReader(); text.length <= LONGEST_LIST;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
  }
  return text; // too long to be one, as its reader will find
}
