import type { Localized } from "@/lib/core/locale";
import type { Part, Phase } from "@/lib/labs/lora/timeline/timeline";
import type { TimelineLine } from "@/lib/labs/lora/timeline/timeline-lines";
import type { Recomputation } from "@/lib/model-arithmetic/activations";

/** The words of the part on one training step. */
interface TimelineWords {
  readonly title: string;
  readonly lead: string;
  readonly method: string;
  readonly microBatch: string;
  readonly tokens: string;
  readonly accumulation: string;
  readonly recomputation: string;
  readonly recomputations: Readonly<Record<Recomputation, string>>;
  readonly paged: string;
  readonly pagedAbout: string;
  readonly question: (method: string, model: string) => string;
  readonly options: Readonly<Record<"load" | "output" | "backward" | "update", string>>;
  readonly parts: Readonly<Record<Part, string>>;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly peak: string;
  readonly peaks: string;
  readonly said: (method: string, bytes: string, phase: string) => string;
  readonly plot: (method: string, bytes: string, phase: string) => string;
  readonly caption: string;
  readonly head: readonly [string, string, string];
  readonly total: string;
  readonly micro: (number: string) => string;
  readonly lines: Readonly<Record<TimelineLine, string>>;
  readonly notCounted: string;
}

export const timelineWords: Localized<TimelineWords> = {
  en: {
    title: "One step of training, moment by moment",
    lead: "Weights and optimizer state stay; activations pile up layer by layer on the way forward and go on the way back; gradients come and wait for the update. The same model and adapter as above.",
    method: "Method",
    microBatch: "Sequences at once, b",
    tokens: "Tokens of each, s",
    accumulation: "Micro-batches before an update",
    recomputation: "What is computed again",
    recomputations: {
      none: "Nothing: all is kept",
      selective: "Attention matrices (FlashAttention)",
      full: "Whole layers (checkpointing)",
    },
    paged: "Page the optimizer out (QLoRA)",
    pagedAbout:
      "Pages move only when the GPU runs short. Drawn is the least that it must hold: state is there for the update alone.",
    question: (method, model) => `${method}, ${model}: when in a step is most memory in use?`,
    options: {
      load: "While weights are loaded",
      output: "At the end of the forward pass, at the logits",
      backward: "On the way back",
      update: "While the optimizer updates",
    },
    parts: {
      base: "Base weights",
      adapter: "Adapter weights",
      optimizer: "Optimizer state",
      importance: "Importance (AdaLoRA)",
      gradients: "Gradients",
      activations: "Activations kept",
      temporary: "For a moment",
    },
    phases: {
      load: "load",
      prepare: "set up",
      forward: "forward",
      output: "logits",
      backward: "backward",
      update: "update",
      end: "end",
    },
    peak: "Peak",
    peaks: "Peaks of the three methods",
    said: (method, bytes, phase) => `${method}: peak ${bytes}, ${phase}.`,
    plot: (method, bytes, phase) => `Memory of ${method} through one step. The peak is ${bytes}, at: ${phase}.`,
    caption: "Bytes at each moment of a step",
    head: ["Moment", "Micro-batch", "Layer"],
    total: "Total",
    micro: (number) => `micro-batch ${number}`,
    lines: {
      "in-batch": "Tokens of one micro-batch",
      all: "What a layer keeps for each token, in 16 bits",
      unread: "Less: inputs of frozen matrices, which no gradient reads",
      factors: "More: the r numbers between A and B, for M matrices",
      layers: "Kept by all layers after the way forward",
      recomputed: "One layer, whole again, on the way back",
      output: "At the output: logits in fp32, and what the last norm keeps",
      matrix: "One matrix at a time, unpacked to bf16",
      paged: "Optimizer state that may be paged out",
      peak: "Peak",
    },
    notCounted:
      "One GPU, no dropout. The allocator's fragments, workspaces of kernels and buffers of libraries come on top, and a loss that makes copies of its logits can cost several times the line above.",
  },
  zh: {
    title: "一步训练，逐时刻看显存",
    lead: "权重和优化器状态一直在；激活在前向时逐层堆起来，反向时逐层释放；梯度算出来后等着更新。模型和适配器与上面相同。",
    method: "方法",
    microBatch: "同时几条序列 b",
    tokens: "每条多少词元 s",
    accumulation: "累积几个微批再更新",
    recomputation: "哪些重新计算",
    recomputations: {
      none: "都不重算，全部保留",
      selective: "注意力矩阵（FlashAttention）",
      full: "整层（激活检查点）",
    },
    paged: "优化器状态可换出（QLoRA）",
    pagedAbout: "只有显存不够时才会换页。图中画的是 GPU 至少要放下的：优化器状态只在更新时才在。",
    question: (method, model) => `${method}，${model}：一步之中，哪个时刻占用的显存最多？`,
    options: {
      load: "加载权重时",
      output: "前向结束、算出 logits 时",
      backward: "反向传播途中",
      update: "优化器更新时",
    },
    parts: {
      base: "基座权重",
      adapter: "适配器权重",
      optimizer: "优化器状态",
      importance: "重要性（AdaLoRA）",
      gradients: "梯度",
      activations: "保留的激活",
      temporary: "暂时占用",
    },
    phases: {
      load: "加载",
      prepare: "准备",
      forward: "前向",
      output: "logits",
      backward: "反向",
      update: "更新",
      end: "结束",
    },
    peak: "峰值",
    peaks: "三种方法的峰值",
    said: (method, bytes, phase) => `${method}：峰值 ${bytes}，出现在${phase}。`,
    plot: (method, bytes, phase) => `${method} 一步训练里显存的变化。峰值 ${bytes}，出现在：${phase}。`,
    caption: "一步之中各时刻的字节数",
    head: ["时刻", "微批", "层"],
    total: "合计",
    micro: (number) => `第 ${number} 个微批`,
    lines: {
      "in-batch": "一个微批的词元数",
      all: "一层为每个词元保留的字节，16 位",
      unread: "减去：冻结矩阵的输入，没有梯度要用到它",
      factors: "加上：M 个矩阵的 A 与 B 之间的 r 个数",
      layers: "前向走完，所有层一共保留",
      recomputed: "反向时重新算出的一整层",
      output: "输出端：fp32 的 logits，以及最后的归一化保留的",
      matrix: "每次把一个矩阵还原成 bf16",
      paged: "可以换出的优化器状态",
      peak: "峰值",
    },
    notCounted:
      "单卡，不含 dropout。分配器的碎片、算子的工作区和各种库的缓冲区另计；如果损失函数会复制 logits，输出端还要再多几倍。",
  },
};
