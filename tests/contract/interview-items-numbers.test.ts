import { describe, expect, it } from "vitest";
import { listChapterItems } from "@/lib/content/server/list-chapter-items";
import { getTable } from "@/lib/content/server/get-table";
import { type Locale, LOCALES } from "@/lib/core/locale";
import { rngFromNumber } from "@/lib/core/rng";
import { kinds } from "@/lib/items/kinds.generated";
import { bytesPerToken } from "@/lib/model-arithmetic/kv-cache";
import { readModelConfig } from "@/lib/model-arithmetic/read-model-config";
import { timeStep } from "@/lib/model-arithmetic/roofline";
import { adapterParameters } from "@/lib/model-arithmetic/training-memory";
import { TRAINING_STATES } from "@/lib/model-arithmetic/training-states";
import { parseQuantity } from "@/lib/quantity/parse-quantity";

const items = listChapterItems().flatMap((chapter) => chapter.items);
const ofRound = (wanted: string) => items.filter(({ round }) => round === wanted);
const config = (id: string) => {
  const row = getTable("model-configs").find((one) => one.id.endsWith(`/${id}`))!;
  return { shape: readModelConfig(row["config"]).shape!, total: Number(String(row["total"]).replaceAll(",", "")) };
};
const layersOf = ({ groups }: ReturnType<typeof config>["shape"]) => groups.reduce((sum, { count }) => sum + count, 0);
const gpus = getTable("gpus");
const gpuValue = (id: string, field: string) => Number.parseFloat(String(gpus.find((one) => one.id === id)![field]));
const { mixed } = TRAINING_STATES;

type Numbers = Readonly<Record<string, number>>;
type Texts = Readonly<Record<string, { readonly en: string }>>;
/** A number that was drawn, or the English of a text. */
const drawnIn = ({ numbers, texts }: { numbers: Numbers; texts: Texts }) => ({
  n: (name: string) => numbers[name]!,
  t: (name: string) => texts[name]!.en,
});
type Drawn = ReturnType<typeof drawnIn>;

const GPU_IDS: Readonly<Record<string, string>> = {
  ...{ "H100 SXM": "nvidia-h100-sxm", "A100 80GB SXM": "nvidia-a100-80gb-sxm", L4: "nvidia-l4" },
};
const MODEL_IDS: Readonly<Record<string, string>> = { "Llama-3-8B": "Meta-Llama-3-8B" };
const modelOf = (name: string) => config(MODEL_IDS[name] ?? name);

/** Each estimation anew, from the tables and from lib/model-arithmetic where that has the formula. In base units. */
const ANEW: Readonly<Record<string, (drawn: Drawn) => number>> = {
  "est-users-on-gpus": ({ n, t }) => {
    const { shape, total } = modelOf(t("model"));
    expect(n("P")).toBeCloseTo(total / 1e9, 1);
    expect(n("L")).toBe(layersOf(shape));
    expect(gpus.map(({ memory }) => memory)).toContain(`${n("M")} GB`);
    const free = 0.9 * n("G") * n("M") * 1e9 - 2e9 * n("P");
    return Math.floor(free / (n("S") * bytesPerToken(shape, "bf16")));
  },
  "est-training-days": ({ n }) => {
    const peak = gpuValue("nvidia-h100-sxm", "half") * 1e12;
    return (6 * n("P") * 1e9 * n("D") * 1e12) / (n("G") * peak * (n("u") / 100));
  },
  "est-micro-batch": ({ n, t }) => {
    const { shape } = modelOf(t("model"));
    expect([n("L"), n("d")]).toEqual([layersOf(shape), shape.hidden]);
    return Math.floor((n("F") * 1e9) / (2 * n("S") * shape.hidden * layersOf(shape)));
  },
  "est-checkpoint-write": ({ n }) => ((mixed.weight + mixed.master + mixed.moments) * n("P")) / n("B"),
  "est-single-stream-speed": ({ n, t }) => {
    const gpu = GPU_IDS[t("gpu")]!;
    expect([n("bw"), n("peak")]).toEqual([gpuValue(gpu, "bandwidth"), gpuValue(gpu, "half")]);
    const [bytes, flops] = [n("P") * 1e9 * n("w"), 2 * n("P") * 1e9];
    const step = timeStep(bytes, flops, { bandwidth: 0.7 * n("bw") * 1e9, flops: n("peak") * 1e12 });
    expect(step.boundBy).toBe("bandwidth");
    return 1 / step.seconds;
  },
  "est-cost-per-million": ({ n }) => {
    const dollarsPerSecond = (n("G") * n("p")) / 3600;
    return (dollarsPerSecond / (n("R") * (n("u") / 100))) * 1e6;
  },
  "est-zero-optimizer-bytes": ({ n }) => ((mixed.master + mixed.moments) * n("P") * 1e9) / n("D"),
  "est-all-reduce-seconds": ({ n }) => {
    // Step by step: G − 1 chunks of a reduce-scatter, then G − 1 of an all-gather.
    const chunk = (mixed.gradient * n("P") * 1e9) / n("G");
    return (2 * (n("G") - 1) * chunk) / ((n("B") * 1e9) / 8);
  },
  "est-embedding-index": ({ n }) => n("D") * 1e6 * n("c") * (Float32Array.BYTES_PER_ELEMENT * n("d") + 4 * 2 * n("M")),
  "est-dataset-tokens": ({ n }) => {
    const bytes = (share: number) => (n("V") * 1e12 * share) / 100;
    const size = (text: string) => new TextEncoder().encode(text).length;
    return (bytes(100 - n("z")) / size("a")) * 0.3 + (bytes(n("z")) / size("字")) * 0.6;
  },
};

describe("estimations", () => {
  it("are these, each of which is computed anew", () => {
    expect(
      ofRound("estimation")
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(Object.keys(ANEW).toSorted());
  });

  it.each(ofRound("estimation"))("$id: its answer follows from tables and formulas", ({ id, body }) => {
    const kind = kinds["numeric-units"];
    const authored = kind.authored.parse(body);
    for (let seed = 0; seed < 40; seed++) {
      const { answer, dimension, drawn } = kind.resolve(authored, rngFromNumber(seed));
      const key = parseQuantity(answer, dimension);
      const anew = ANEW[id]!(drawnIn(drawn!)); // an estimation draws its numbers, the linter says
      expect((key.ok ? key.value : 0) / anew).toBeCloseTo(1, 6);
    }
  });
});

describe("the numbers in model answers", () => {
  const says = (id: string, spoken: Readonly<Record<Locale, readonly string[]>>) => {
    const { modelAnswer } = kinds.open.authored.parse(items.find((item) => item.id === id)!.body);
    for (const locale of LOCALES) for (const text of spoken[locale]) expect(modelAnswer[locale]).toContain(text);
  };
  const round = (value: number, digits = 2) => Number(value.toPrecision(digits));

  it("of serving a 70B model follow from its config and eight H100s", () => {
    const { shape, total } = config("Llama-3.1-70B");
    const weights = (2 * total) / 1e9;
    const token = bytesPerToken(shape, "bf16");
    const left = 0.9 * 8 * gpuValue("nvidia-h100-sxm", "memory") - weights;
    const tokens = (left * 1e9) / token;
    const small = ((0.9 * 8 * 80 - total / 1e9) * 1e9) / (token / 2);
    expect([round(left, 3), round(tokens / 1000), round(small / 1000, 1)]).toEqual([435, 1300, 3000]);
    const [bf16, fp8, each] = [`${Math.round(weights)} GB`, `${Math.round(weights / 2)} GB`, `${token / 1024} KiB`];
    says("design-serve-70b-chat", {
      zh: [bf16, fp8, each, "435 GB", `${Math.round(tokens / 1e4)} 万`, "1300", "3000"],
      en: [bf16, fp8, each, "435 GB", `${round(tokens / 1e6, 3)} million`, "1,300", "3,000"],
    });
  });

  it("of an index, of adapters and of a corpus are computed", () => {
    const vectors = 10e6 * 10;
    const index = (bytes: number) => `${Math.round((vectors * (1024 * bytes + 4 * 2 * 32)) / 1e9)} GB`;
    const [full, quantised] = [index(Float32Array.BYTES_PER_ELEMENT), index(1)];
    says("design-rag-access-rights", { zh: [full, quantised, "一亿"], en: [full, quantised, "100 million"] });

    const { shape, total } = config("Meta-Llama-3-8B");
    const parameters = adapterParameters(shape, 16);
    const megabytes = Math.round((2 * parameters) / 1e6);
    const whole = Math.round((2 * total) / 1e9);
    says("design-lora-platform", {
      zh: [`${round(parameters / 1e4)} 万`, `${megabytes} MB`, `${whole} GB`, `${whole} TB`],
      en: [`${round(parameters / 1e6)} million`, `${megabytes} MB`, `${whole} GB`, `${whole} TB`],
    });

    const tokens = (5e12 / 2) * 0.3 + (5e12 / 2 / 3) * 0.6;
    says("design-pretraining-data", {
      zh: [`${tokens / 1e12} 万亿`, `${(20 * 7e9) / 1e8} 亿`],
      en: [`${tokens / 1e12} trillion`, `${(20 * 7e9) / 1e9} billion`],
    });
  });

  it("of a comparison and of explanations are computed", () => {
    const margin = 1.96 * Math.sqrt((0.53 * 0.47) / 2000) * 100;
    says("design-model-upgrade", { zh: [`±${margin.toFixed(1)}`], en: [`±${margin.toFixed(1)}`] });
    const handshakes = (people: number) => (people * (people - 1)) / 2;
    says("explain-long-context-cost", {
      zh: [String(handshakes(10)), String(handshakes(100))],
      en: [String(handshakes(10)), handshakes(100).toLocaleString("en-US")],
    });
    const weights = `${(70 * 16) / 8} GB`;
    says("explain-quantisation-loss", { zh: [weights, `${(70 * 4) / 8} 到`], en: [weights, `${(70 * 4) / 8} to`] });
  });
});

it("interviews have designs and explanations to ask", () => {
  expect(ofRound("system-design").length).toBeGreaterThanOrEqual(6);
  expect(ofRound("explain").length).toBeGreaterThanOrEqual(10);
});
