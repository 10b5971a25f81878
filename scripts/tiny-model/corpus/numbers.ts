import type { Rng } from "@/lib/core/rng";
import { chance, pick } from "@/scripts/tiny-model/corpus/draw";
import { tidy } from "@/scripts/tiny-model/corpus/fill";
import type { Pair } from "@/scripts/tiny-model/corpus/pair";
import type { Language } from "@/scripts/tiny-model/settings";

/** A sum with its question, working and answer, each in several wordings. Every number is computed. */
export interface Sum {
  readonly ask: readonly Pair[];
  readonly work: readonly Pair[];
}

export const grouped = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 20 });
/** At most `digits` decimals, none that are zero. */
export const short = (value: number, digits = 2): string => String(Number(value.toFixed(digits)));

const many = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`;
const g = grouped;
const pair = (zh: string, en: string): Pair => ({ zh, en });

/** KV bytes per token = 2 · layers · key-value heads · head size · bytes (keys and values; PagedAttention paper, section 3). */
function cache(rng: Rng): Sum {
  const [layers, heads, size] = [
    pick(rng, [12, 16, 24, 28, 32, 36, 40, 48, 64, 80]),
    pick(rng, [1, 2, 4, 8, 16, 32]),
    pick(rng, [64, 128]),
  ];
  const bytes = 2 * layers * heads * size * 2;
  const sum = `2 × ${layers} × ${heads} × ${size} × 2 = ${g(bytes)}`;
  return {
    ask: [
      pair(
        `一个模型有 ${layers} 层，${heads} 个键值头，头维度 ${size}，缓存用 16 位。每个词元占多少字节？`,
        `A model has ${layers} layers, ${many(heads, "key-value head")} of size ${size} and a 16-bit cache. How many bytes does each token take?`,
      ),
      pair(
        `算一算 KV 缓存：${layers} 层，键值头 ${heads} 个，每头 ${size} 维，每个数 2 字节。`,
        `Work out the KV cache: ${layers} layers, ${many(heads, "key-value head")}, head size ${size}, 2 bytes per number.`,
      ),
    ],
    work: [
      pair(`${sum} 字节，也就是 ${short(bytes / 1024)} KiB。`, `${sum} bytes, which is ${short(bytes / 1024)} KiB.`),
      pair(
        `键和值各一份，所以先乘 2：${sum} 字节。`,
        `Keys and values count once each, hence the 2 in front: ${sum} bytes.`,
      ),
    ],
  };
}

/** Weight bytes = parameters · bits / 8. */
function weights(rng: Rng): Sum {
  const [billions, bits] = [pick(rng, [0.5, 1.5, 3, 7, 8, 13, 14, 27, 32, 70]), pick(rng, [32, 16, 8, 4])];
  const size = short((billions * bits) / 8);
  return {
    ask: [
      pair(
        `${short(billions * 10, 1)} 亿参数的模型用 ${bits} 位保存权重，要多大的显存？`,
        `A model with ${billions} billion parameters stores its weights in ${bits} bits. How much memory do they take?`,
      ),
      pair(
        `权重有 ${short(billions * 10, 1)} 亿个，每个 ${bits} 位，一共多少 GB？`,
        `There are ${billions} billion weights of ${bits} bits each. How many GB is that?`,
      ),
    ],
    work: [
      pair(
        `每个参数 ${bits / 8} 字节，${billions} × ${bits / 8} = ${size} GB，还没有算缓存和激活。`,
        `Each parameter takes ${many(bits / 8, "byte")}, and ${billions} × ${bits / 8} = ${size} GB, without cache and activations.`,
      ),
      pair(`一共 ${size} GB。`, `It is ${size} GB in all.`),
    ],
  };
}

/** LoRA trains r(d + k) numbers of a d × k matrix (Hu et al. 2021, section 4.1). */
function lora(rng: Rng): Sum {
  const [d, r] = [pick(rng, [768, 1024, 2048, 2560, 4096, 5120, 8192]), pick(rng, [1, 2, 4, 8, 16, 32, 64])];
  const [trained, full] = [r * 2 * d, d * d];
  return {
    ask: [
      pair(
        `矩阵是 ${d} × ${d}，LoRA 的秩是 ${r}，要训练多少个参数？`,
        `A matrix is ${d} × ${d} and the LoRA rank is ${r}. How many parameters are trained?`,
      ),
      pair(
        `把秩 ${r} 的 LoRA 加到一个 ${d} × ${d} 的矩阵上，占原来的百分之几？`,
        `LoRA of rank ${r} is added to a ${d} × ${d} matrix. What share of it is trained?`,
      ),
    ],
    work: [
      pair(
        `${r} × (${d} + ${d}) = ${g(trained)}，原来有 ${g(full)} 个，所以是 ${short((100 * trained) / full)}%。`,
        `${r} × (${d} + ${d}) = ${g(trained)} against ${g(full)}, which is ${short((100 * trained) / full)}%.`,
      ),
    ],
  };
}

/** Decoding at batch 1 reads every weight once a token: tokens/s ≤ bandwidth / weight bytes (roofline; Williams et al. 2009). */
function speed(rng: Rng): Sum {
  const [bandwidth, size] = [pick(rng, [400, 600, 900, 1000, 2000, 3000]), pick(rng, [2, 4, 5, 8, 10, 14, 16, 20])];
  const limit = short(bandwidth / size, 1);
  return {
    ask: [
      pair(
        `显存带宽是每秒 ${bandwidth} GB，权重是 ${size} GB，单个请求最快每秒能生成多少个词元？`,
        `Memory bandwidth is ${bandwidth} GB per second and the weights are ${size} GB. How many tokens per second can one request get at most?`,
      ),
      pair(
        `带宽 ${bandwidth} GB/s，模型 ${size} GB，解码速度的上限是多少？`,
        `With ${bandwidth} GB/s and a model of ${size} GB, what is the upper limit of decoding speed?`,
      ),
    ],
    work: [
      pair(
        `每个词元都要读一遍权重，${bandwidth} ÷ ${size} = ${limit}，所以上限大约是每秒 ${limit} 个。`,
        `Every token reads the weights once, and ${bandwidth} ÷ ${size} = ${limit}, so the limit is about ${limit} tokens per second.`,
      ),
    ],
  };
}

/** Scores divided by T: the ratio of two probabilities becomes exp(Δ / T). */
function temperature(rng: Rng): Sum {
  const [gap, t] = [pick(rng, [1, 2, 3]), pick(rng, [0.5, 1, 2])];
  const ratio = short(Math.exp(gap / t));
  return {
    ask: [
      pair(
        `两个词元的分数相差 ${gap}，温度是 ${t}，概率之比是多少？`,
        `The scores of two tokens differ by ${gap} and the temperature is ${t}. What is the ratio of their probabilities?`,
      ),
      pair(
        `温度 ${t} 时，分数高 ${gap} 的词元比另一个可能多少倍？`,
        `At temperature ${t}, how many times as probable is a token whose score is higher by ${gap}?`,
      ),
    ],
    work: [
      pair(
        `先除以温度得到 ${short(gap / t)}，再取指数，约为 ${ratio} 倍。`,
        `Divide by the temperature to get ${short(gap / t)} and take the exponential: about ${ratio} times.`,
      ),
      pair(`exp(${gap} ÷ ${t}) ≈ ${ratio}。`, `exp(${gap} ÷ ${t}) ≈ ${ratio}.`),
    ],
  };
}

/** Perplexity = exp(mean cross-entropy in nats). */
function perplexity(rng: Rng): Sum {
  const loss = rng.integer(5, 40) / 10;
  const value = short(Math.exp(loss), 1);
  return {
    ask: [
      pair(`平均交叉熵是 ${loss}，困惑度是多少？`, `The mean cross-entropy is ${loss}. What is the perplexity?`),
      pair(`损失降到了 ${loss}，换成困惑度呢？`, `The loss is down to ${loss}. What is that as perplexity?`),
    ],
    work: [
      pair(
        `exp(${loss}) ≈ ${value}，相当于在大约 ${value} 个等可能的词元里选一个。`,
        `exp(${loss}) ≈ ${value}, as if the model chose among about ${value} equally likely tokens.`,
      ),
    ],
  };
}

function groups(rng: Rng): Sum {
  const [kv, ratio] = [pick(rng, [1, 2, 4, 8]), pick(rng, [2, 4, 8])];
  const q = kv * ratio;
  return {
    ask: [
      pair(
        `查询头有 ${q} 个，键值头有 ${kv} 个，缓存比多头注意力小多少倍？`,
        `There are ${q} query heads and ${many(kv, "key-value head")}. How much smaller is the cache than with multi-head attention?`,
      ),
      pair(
        `${q} 个查询头共用 ${kv} 个键值头，每组几个？`,
        `${q} query heads share ${many(kv, "key-value head")}. How many are in each group?`,
      ),
    ],
    work: [
      pair(
        `${q} ÷ ${kv} = ${ratio}，所以每组 ${ratio} 个，缓存是原来的 1/${ratio}。`,
        `${q} ÷ ${kv} = ${ratio}, so each group has ${ratio} and the cache is 1/${ratio} of the size.`,
      ),
    ],
  };
}

function step(rng: Rng): Sum {
  const [batch, gather, gpus, length] = [
    pick(rng, [1, 2, 4, 8]),
    pick(rng, [1, 2, 4, 8]),
    pick(rng, [1, 2, 4, 8]),
    pick(rng, [512, 1024, 2048, 4096]),
  ];
  const samples = batch * gather * gpus;
  return {
    ask: [
      pair(
        `每张卡批量 ${batch}，累积 ${gather} 次，${gpus} 张卡，序列长 ${length}，每步有多少词元？`,
        `Batch size per GPU ${batch}, accumulation steps ${gather}, GPUs ${gpus}, length ${length}: how many tokens are in one step?`,
      ),
    ],
    work: [
      pair(
        `有效批量是 ${batch} × ${gather} × ${gpus} = ${samples}，再乘 ${length}，得到 ${g(samples * length)} 个词元。`,
        `The effective batch is ${batch} × ${gather} × ${gpus} = ${samples}; times ${length} that is ${g(samples * length)} tokens.`,
      ),
    ],
  };
}

function embedding(rng: Rng): Sum {
  const [rows, width] = [
    pick(rng, [3072, 4096, 8192, 32000, 50257, 64000, 128256]),
    pick(rng, [192, 256, 512, 768, 1024, 4096]),
  ];
  return {
    ask: [
      pair(
        `词表有 ${g(rows)} 个词元，隐藏维度 ${width}，嵌入层有多少参数？`,
        `The vocabulary has ${g(rows)} tokens and the hidden size is ${width}. How many parameters does the embedding have?`,
      ),
      pair(
        `词表 ${g(rows)}，维度 ${width}，算嵌入矩阵的大小。`,
        `Vocabulary ${g(rows)}, size ${width}: work out the embedding matrix.`,
      ),
    ],
    work: [pair(`${g(rows)} × ${width} = ${g(rows * width)}。`, `${g(rows)} × ${width} = ${g(rows * width)}.`)],
  };
}

function heads(rng: Rng): Sum {
  const [count, size] = [pick(rng, [4, 6, 8, 12, 16, 20, 32, 40, 64]), pick(rng, [32, 64, 80, 128])];
  return {
    ask: [
      pair(
        `隐藏维度是 ${count * size}，有 ${count} 个头，每个头多少维？`,
        `The hidden size is ${count * size} and there are ${count} heads. How large is each head?`,
      ),
    ],
    work: [
      pair(
        `${count * size} ÷ ${count} = ${size}，每个头 ${size} 维。`,
        `${count * size} ÷ ${count} = ${size}, so each head has size ${size}.`,
      ),
    ],
  };
}

function scores(rng: Rng): Sum {
  const n = pick(rng, [8, 16, 64, 100, 128, 256, 512, 1000, 1024, 2048, 4096]);
  return {
    ask: [
      pair(
        `序列有 ${n} 个词元，一个头要算多少个注意力分数？`,
        `A sequence has ${n} tokens. How many attention scores does one head compute?`,
      ),
      pair(
        `长度从 ${n} 变成 ${2 * n}，分数的个数变成几倍？`,
        `The length goes from ${n} to ${2 * n}. By what factor does the number of scores grow?`,
      ),
    ],
    work: [
      pair(
        `${n} × ${n} = ${g(n * n)}；长度翻倍，分数变成四倍。`,
        `${n} × ${n} = ${g(n * n)}; when the length doubles, the scores become four times as many.`,
      ),
    ],
  };
}

/** Mixed-precision Adam: 2 + 2 + 4 + 4 + 4 = 16 bytes a parameter (Rajbhandari et al. 2020, section 3.1). */
function states(rng: Rng): Sum {
  const billions = pick(rng, [0.5, 1, 1.5, 3, 7, 8, 13, 70]);
  return {
    ask: [
      pair(
        `用混合精度 Adam 全参数训练 ${short(billions * 10, 1)} 亿参数的模型，模型状态要多少显存？`,
        `A model with ${billions} billion parameters is trained in full with mixed-precision Adam. How much memory do the model states take?`,
      ),
    ],
    work: [
      pair(
        `权重 2、梯度 2、主权重 4、两个动量 8，一共每个参数 16 字节，${billions} × 16 = ${short(billions * 16)} GB。`,
        `Weights 2, gradients 2, master weights 4 and two moments 8 make 16 bytes per parameter, and ${billions} × 16 = ${short(billions * 16)} GB.`,
      ),
    ],
  };
}

/** Bubble = (p − 1) / (m + p − 1) of the time (GPipe; Huang et al. 2019). */
function bubble(rng: Rng): Sum {
  const [p, m] = [pick(rng, [2, 4, 8]), pick(rng, [2, 4, 8, 16, 32])];
  const share = short((100 * (p - 1)) / (m + p - 1), 1);
  return {
    ask: [
      pair(
        `流水线有 ${p} 段，${m} 个微批次，气泡占多少时间？`,
        `A pipeline has ${p} stages and ${m} micro-batches. What share of the time is the bubble?`,
      ),
    ],
    work: [
      pair(
        `(${p} - 1) ÷ (${m} + ${p} - 1) = ${share}%，微批次越多，气泡越小。`,
        `(${p} - 1) ÷ (${m} + ${p} - 1) = ${share}%; the more micro-batches, the smaller the bubble.`,
      ),
    ],
  };
}

/** Training takes about 6 · parameters · tokens operations (Kaplan et al. 2020); 20 tokens a parameter (Hoffmann et al. 2022). */
function compute(rng: Rng): Sum {
  const billions = pick(rng, [1, 2, 3, 4, 7, 8, 10, 70]);
  const tokens = billions * 20;
  return {
    ask: [
      pair(
        `按每个参数 20 个词元，${billions * 10} 亿参数的模型要用多少词元，计算量是多少？`,
        `At 20 tokens per parameter, how many tokens and how many operations does a model of ${billions} billion parameters take?`,
      ),
    ],
    work: [
      pair(
        `词元是 ${billions * 10} 亿 × 20 = ${tokens * 10} 亿，计算量约为 6 × ${billions}e9 × ${tokens}e9 = ${short(6 * billions * tokens)}e18。`,
        `Tokens are ${billions} billion × 20 = ${tokens} billion, and the compute is about 6 × ${billions}e9 × ${tokens}e9 = ${short(6 * billions * tokens)}e18 operations.`,
      ),
    ],
  };
}

/** top-p keeps the smallest set, from the most probable down, whose sum reaches p (Holtzman et al. 2020). */
function nucleus(rng: Rng): Sum {
  const [first, second] = [rng.integer(8, 12) * 5, rng.integer(3, 6) * 5];
  const rest = 100 - first - second;
  const parts = [first, second, ...(rest > 10 ? [rest - 5, 5] : [rest])].toSorted((a, b) => b - a);
  const p = pick(rng, [60, 80, 90]);
  let total = 0;
  const kept = parts.filter((part) => (total < p ? ((total += part), true) : false));
  const shown = parts.map((part) => `0.${String(part).padStart(2, "0")}`.replace(/0$/u, "")).join(", ");
  return {
    ask: [
      pair(
        `概率依次是 ${shown}，top-p 是 ${p / 100}，留下几个？`,
        `The probabilities are ${shown} and top-p is ${p / 100}. How many tokens stay?`,
      ),
    ],
    work: [
      pair(
        `从大到小相加，到第 ${kept.length} 个时和为 ${total / 100}，达到了 ${p / 100}，所以留下 ${kept.length} 个。`,
        `Adding from the largest, the sum is ${total / 100} after ${kept.length}, which reaches ${p / 100}, so the set has ${kept.length}.`,
      ),
    ],
  };
}

const GOODS: readonly Pair[] = [
  pair("苹果", "apples"),
  pair("铅笔", "pencils"),
  pair("鸡蛋", "eggs"),
  pair("橘子", "oranges"),
  pair("杯子", "cups"),
  pair("石头", "stones"),
];
function shop(rng: Rng): Sum {
  const [boxes, each, away] = [rng.integer(2, 9), rng.integer(2, 12), rng.integer(1, 9)];
  const [goods, all] = [pick(rng, GOODS), boxes * each];
  const eaten = Math.min(away, all - 1);
  return {
    ask: [
      pair(
        `有 ${boxes} 个盒子，每个盒子里有 ${each} 个${goods.zh}，拿走 ${eaten} 个，还剩几个？`,
        `There are ${boxes} boxes with ${each} ${goods.en} each. ${eaten} are taken away. How many are left?`,
      ),
    ],
    work: [
      pair(
        `${boxes} × ${each} = ${all}，${all} - ${eaten} = ${all - eaten}，还剩 ${all - eaten} 个。`,
        `${boxes} × ${each} = ${all}, and ${all} - ${eaten} = ${all - eaten}, so ${all - eaten} are left.`,
      ),
    ],
  };
}

const TASKS = [
  cache,
  weights,
  lora,
  speed,
  temperature,
  perplexity,
  groups,
  step,
  embedding,
  heads,
  scores,
  states,
  bubble,
  compute,
  nucleus,
  shop,
];

const SHAPES: readonly Pair[] = [
  pair("{ask}\n{work}", "{ask}\n{work}"),
  pair("问：{ask}\n答：{work}", "Question: {ask}\nAnswer: {work}"),
  pair("例题：{ask}\n解：{work}", "Example: {ask}\nSolution: {work}"),
  pair("老师：{ask}\n学生：{work}", "Teacher: {ask}\nStudent: {work}"),
];

/** One to three sums, asked and worked. */
export function calculate(rng: Rng, language: Language): string {
  const one = () => {
    const { ask, work } = pick(rng, TASKS)(rng);
    const shape = pick(rng, SHAPES)[language];
    return tidy(
      shape.replace("{ask}", pick(rng, ask)[language]).replace("{work}", pick(rng, work)[language]),
      language,
    );
  };
  return Array.from({ length: chance(rng, 0.5) ? 1 : rng.integer(2, 3) }, one).join("\n\n");
}
