import { randomBytes } from "node:crypto";
import { contentPolicy, modelWorkerPolicy, sandboxPolicy } from "./headers.mjs";
import { SANDBOX_ADDRESS } from "./serve-runtime.mjs";

/**
 * A worker obeys the policy of its own answer, so what compiles WebAssembly, or asks the host of larger models, needs no page that may.
 */
const MODEL_WORKER = /^\/runtime\/generation-[\w.]+\/(?:(?:embedding-)?wasm|webgpu|list)-\w+\.js$/;

/**
 * Chooses the Content-Security-Policy of a request by its path. A static page is allowed exactly its own inline scripts, by hash.
 * Any other document gets a nonce: it is also set on the request, where the framework finds it and stamps its scripts.
 * The sandbox's document has a policy of its own, and is the one that may stand in a frame.
 * @param {import("./build-facts.mjs").BuildFacts | undefined} facts undefined while developing
 * @param {boolean} secure
 * @param {readonly string[]} [sandbox] hashes of the sandbox's script
 * @param {() => string | undefined} [modelHost] where larger models lie now
 * @returns {(path: string) => { response: string, request?: string, frame?: true }}
 */
export function createPolicy(facts, secure, sandbox = [], modelHost = () => undefined) {
  const modelWorker = () => ({ response: modelWorkerPolicy(modelHost()) });
  const framed = { response: sandboxPolicy(sandbox), frame: true };
  if (!facts) {
    const open = contentPolicy({ dev: true });
    return (path) => (path === SANDBOX_ADDRESS ? framed : MODEL_WORKER.test(path) ? modelWorker() : { response: open });
  }
  const bare = contentPolicy({ secure });
  const pages = new Map([
    ...Object.entries(facts.pages).map(([path, hashes]) => [
      path,
      contentPolicy({ hashes: [...facts.always, ...hashes], secure }),
    ]),
    ...Object.entries(facts.static).map(([path, { scripts, styles }]) => [
      path,
      contentPolicy({ hashes: scripts, styles, secure }),
    ]),
  ]);
  /** @param {string} path decoded, without query */
  return (path) => {
    if (path === SANDBOX_ADDRESS) return framed;
    if (MODEL_WORKER.test(path)) return modelWorker();
    if (/^\/(_next|api|media|runtime)\//.test(path)) return { response: bare };
    const page = pages.get(path.replace(/(?<=.)\/+$/, ""));
    if (page) return { response: page };
    const policy = contentPolicy({ nonce: randomBytes(16).toString("base64"), hashes: facts.always, secure });
    return { response: policy, request: policy };
  };
}
