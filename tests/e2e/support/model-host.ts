import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { ModelFacts } from "@/lib/browser-models/model-list";
import { describeModel, writeList } from "@/scripts/models/describe-model";
import { writeTinySentenceModel } from "@/tests/support/tiny-sentence-model";

const TEMPLATE = "{% for message in messages %}Q: {{ message.content }}\nA:{% endfor %}";
/** A field that the format does not know, which readers skip: the same weights under another hash. */
const UNKNOWN_FIELD = Buffer.from([0xc2, 0x3e, 0x01, 0x00]);
const GRAPH = "onnx/model_quantized.onnx";

/** What the host does other than usual. */
interface Behaviour {
  /** Lets no other site read what it sends. */
  isShut?: boolean;
  /** A file that is not there. */
  missing?: string;
  /** A file of which a byte is another one. */
  damaged?: string;
  /** A file of which half comes, and then nothing. */
  cut?: string;
  /** Between two pieces of a graph, of which there are eight. */
  pauseMs?: number;
  /** In the place of `models.json`. */
  list?: string;
}

/** A host of larger models on this machine: the tiny model's files, as if they were another one's. */
export class ModelHost {
  /** What was asked for since the last `reset`. */
  requests: string[] = [];
  behaviour: Behaviour = {};
  #server: Server | undefined;
  #port = 0;

  private constructor(private readonly folder: string) {}

  static async start(): Promise<ModelHost> {
    const host = new ModelHost(mkdtempSync(join(tmpdir(), "warmup-model-host-")));
    await host.#fill();
    await host.comeBack();
    return host;
  }

  get address(): string {
    return `http://localhost:${this.#port}/warmup/`;
  }

  async stop(): Promise<void> {
    await this.goAway();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** From now on nobody answers at the address. */
  async goAway(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  }

  async comeBack(): Promise<void> {
    if (this.#server) return;
    const server = createServer((request, response) => void this.#answer(request.url ?? "", response));
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, "localhost", resolve));
    this.#port = (server.address() as AddressInfo).port; // it listens on a port
  }

  async reset(): Promise<void> {
    this.requests = [];
    this.behaviour = {};
    await this.comeBack();
  }

  async #answer(url: string, response: ServerResponse): Promise<void> {
    const path = url.replace(/^\/warmup\//, "");
    const name = path.replace(/^[^/]+\//, "");
    const { isShut, missing, damaged, cut, pauseMs = 0, list } = this.behaviour;
    this.requests.push(path);
    if (!isShut) response.setHeader("Access-Control-Allow-Origin", "*");
    if (list !== undefined && path === "models.json") return void response.end(list);
    let content: Buffer;
    try {
      if (name === missing) throw new Error("It is not there.");
      content = readFileSync(join(this.folder, path));
    } catch {
      return void response.writeHead(404).end();
    }
    if (name === damaged) content[content.length >> 1]! ^= 1;
    response.setHeader("Content-Length", content.length);
    const pieces = name === GRAPH && pauseMs > 0 ? 8 : 2;
    const size = Math.ceil(content.length / pieces);
    for (let at = 0; at < content.length && !response.destroyed; at += size) {
      if (name === cut && at > 0) return void response.destroy();
      response.write(content.subarray(at, at + size));
      if (pieces > 2 || name === cut) await wait(pauseMs || 50);
    }
    response.end();
  }

  /** A model that converses, one of sentences, one that needs what this browser has not, and one of an architecture that nobody knows. */
  async #fill(): Promise<void> {
    const small = join(this.folder, "Small-Instruct");
    cpSync("public/models/tiny", small, { recursive: true });
    const change = (name: string, fields: object) => {
      const file = join(small, name);
      writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, "utf8")) as object), ...fields }));
    };
    change("tokenizer_config.json", { chat_template: TEMPLATE });
    writeFileSync(join(small, GRAPH), Buffer.concat([readFileSync(join(small, GRAPH)), UNKNOWN_FIELD]));
    writeFileSync(join(small, "README.md"), "---\nlicense: apache-2.0\n---\n");
    const model = await describeModel(small);
    const odd = join(this.folder, "Odd");
    cpSync(small, odd, { recursive: true });
    const config = Buffer.from('{"model_type":"mamba9","vocab_size":3072}');
    writeFileSync(join(odd, "config.json"), config);
    const sha256 = createHash("sha256").update(config).digest("hex");
    const sentences = join(this.folder, "Sentences");
    writeTinySentenceModel(sentences);
    const files = { ...model.files, "config.json": { bytes: config.length, sha256 } };
    const graph = "onnx/model_q4f16.onnx";
    const models: ModelFacts[] = [
      model,
      await describeModel(sentences),
      { ...model, id: "Odd", name: "Odd", architecture: "mamba9", files },
      {
        ...{ ...model, id: "Graphics-Only", name: "Graphics-Only", parameters: 494_032_768, vocabulary: 151_936 },
        variants: [{ dtype: "q4f16", devices: ["webgpu"] }],
        files: { ...model.files, [graph]: { bytes: 483_000_000, sha256 } },
      },
    ];
    writeFileSync(join(this.folder, "models.json"), writeList(models));
  }
}
