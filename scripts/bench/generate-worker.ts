import { openModel } from "@/lib/labs/generation/worker/open-model";
import type { Device, ModelSource } from "@/lib/browser-models/source";
import type { Report } from "@/lib/labs/generation/worker/protocol";
import { RunLogs } from "@/lib/labs/generation/worker/run-log";
import { runMethod } from "@/lib/labs/generation/worker/run-order";
import { NEUTRAL } from "@/lib/generation/warp";

/** What the benchmark asks for. */
interface Task {
  readonly device: Device;
  readonly model: ModelSource;
  readonly prompt: string;
  readonly length: number;
  readonly rounds: number;
}

/** Messages are heard as often as in the lab. */
const channel = new MessageChannel();

/**
 * The lab's own loop beside `generate` of the library: the same model, device, prompt and length, greedy, in turns, so that whatever else
 * the machine does meets both. Neither ends before the length.
 */
async function compare({ device, model: source, prompt, length, rounds }: Task) {
  const opened = await openModel(source, device, () => {});
  const { model, tokenizer } = opened;
  if (model.generation_config) model.generation_config.eos_token_id = null as never; // the library takes null for none
  const inputs = tokenizer(prompt) as Record<string, unknown>;
  let texts: number[][] = [];

  async function bare(): Promise<number> {
    const start = performance.now();
    const output = (await model.generate({ ...inputs, max_new_tokens: length, do_sample: false } as never)) as {
      tolist(): (number | bigint)[][];
    };
    const took = performance.now() - start;
    texts[0] = output.tolist()[0]!.slice(-length).map(Number);
    return took;
  }
  async function own(): Promise<number> {
    const tokens: number[] = [];
    const start = performance.now();
    const around = {
      logs: new RunLogs(),
      report(report: Report) {
        if (report.kind === "steps") tokens.push(...report.steps.map(({ token }) => token.id));
        // What the lab sends to its page is sent here too: it belongs to the price.
        postMessage(report);
      },
      isStopped: () =>
        new Promise<boolean>((resolve) => {
          channel.port1.onmessage = () => resolve(false);
          channel.port2.postMessage(null);
        }),
    };
    const setup = { prompt, isChat: false, head: [], length };
    await runMethod(
      { ...opened, ends: new Set() },
      { kind: "run", run: 0, setup, method: { kind: "greedy", warping: NEUTRAL } },
      around,
    );
    const took = performance.now() - start;
    texts[1] = tokens;
    return took;
  }

  await bare();
  await own();
  const isSame = texts[0]!.join(" ") === texts[1]!.join(" ");
  const times: { bare: number; own: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    texts = [];
    const [first, second] = round % 2 === 0 ? [bare, own] : [own, bare];
    const a = await first();
    const b = await second();
    times.push(round % 2 === 0 ? { bare: a, own: b } : { bare: b, own: a });
  }
  return { isSame, times };
}

addEventListener("message", ({ data }: MessageEvent<Task>) => {
  compare(data).then(
    (result) => postMessage({ kind: "result", ...result }),
    (error: unknown) => postMessage({ kind: "error", message: String(error) }),
  );
});
