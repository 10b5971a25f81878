import type { ModelFacts } from "@/lib/browser-models/model-list";
import type { EmbedReport } from "@/lib/judges/worker/protocol";
import { expect, type Page } from "./fixtures";
import type { ModelHost } from "./support/model-host";
import { testWithModelHost } from "./support/test-with-model-host";

const test = testWithModelHost("sentence-worker");
test.describe.configure({ mode: "default", timeout: 120_000 });
// Chromium's own words for a host that is away or without a file.
test.use({ expectedErrors: [/Failed to load resource/, /blocked by CORS policy/] });

const TEXTS = ["The weights of the base are frozen.", "The weights of the base are frozen.", "只训练低秩的更新。"];

/** Has the worker of a page on the site read texts with the model “Sentences” of the host, and gives all that it reports. */
async function embed(page: Page, host: ModelHost, texts: readonly string[] = TEXTS): Promise<EmbedReport[]> {
  const answer = await page.request.get(`${host.address}models.json`);
  const { models } = (await answer.json()) as { models: ModelFacts[] };
  const { files, context, pooling } = models.find(({ id }) => id === "Sentences")!; // the host has it
  host.requests = [];
  const model = { id: "Sentences", address: `${host.address}Sentences/`, files, context, pooling, dtype: "q8" };
  return page.evaluate(
    async ({ model, texts }) => {
      const built = (await (await fetch("/runtime/generation.json")).json()) as { embedding: { worker: string } };
      const worker = new Worker(built.embedding.worker, { type: "module" });
      const reports: EmbedReport[] = [];
      await new Promise<void>((resolve) => {
        worker.onerror = (event) => {
          reports.push({ kind: "failed", job: 0, failure: { kind: "unknown", detail: event.message } });
          resolve();
        };
        worker.onmessage = ({ data }: MessageEvent<EmbedReport>) => {
          // Typed arrays do not come out of a page as such.
          reports.push(
            data.kind === "embedded" ? { ...data, vectors: data.vectors.map((v) => [...v] as never) } : data,
          );
          if (data.kind === "embedded" || data.kind === "failed") resolve();
        };
        worker.postMessage({ job: 0, model, texts });
      });
      worker.terminate();
      return reports;
    },
    { model, texts },
  );
}

const cosine = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, at) => sum + value * b[at]!, 0);

test.beforeEach(({ page }) => page.goto("/en"));

test("texts become vectors of one length: the same ones for the same words, and near ones for shared words", async ({
  page,
  host,
}) => {
  const reports = await embed(page, host, [...TEXTS, "The weights of the base are not frozen.", ""]);
  const last = reports.at(-1)!;
  expect(last.kind, JSON.stringify(last)).toBe("embedded");
  if (last.kind !== "embedded") return;
  const [first, second, other, near] = last.vectors;
  expect(last.vectors).toHaveLength(5);
  for (const vector of [first!, second!, other!, near!]) expect(cosine(vector, vector)).toBeCloseTo(1, 4);
  expect(second).toEqual(first);
  expect(cosine(first!, near!)).toBeGreaterThan(cosine(first!, other!));
  expect(reports.filter(({ kind }) => kind === "reading")).toHaveLength(5);
  expect(reports.some((report) => report.kind === "loading" && report.loaded === report.total)).toBe(true);
});

test("the browser keeps the model, and compares it with its hashes", async ({ page, host }) => {
  await embed(page, host);
  expect(host.requests).toContain("Sentences/onnx/model_quantized.onnx");
  await page.reload();
  const again = await embed(page, host);
  expect(again.at(-1)!.kind).toBe("embedded");
  expect(host.requests).toEqual([]);
});

test("a file that is another one than the list promised is not used", async ({ page, host }) => {
  host.behaviour = { damaged: "onnx/model_quantized.onnx" };
  expect((await embed(page, host)).at(-1)).toMatchObject({ kind: "failed", failure: { kind: "damaged" } });
  // What came whole before is kept: this one did not.
  host.behaviour = { missing: "onnx/model_quantized.onnx" };
  expect((await embed(page, host)).at(-1)).toMatchObject({ kind: "failed", failure: { kind: "missing" } });
});

test("the worker may reach this site and the host alone", async ({ page, host }) => {
  const built = (await (await page.request.get("/runtime/generation.json")).json()) as {
    embedding: { worker: string };
  };
  const policy = (await page.request.get(built.embedding.worker)).headers()["content-security-policy"];
  expect(policy).toContain(`connect-src 'self' ${new URL(host.address).origin};`);
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
});
