import type { AssumptionCode, ConfigProblem, FieldRead } from "@/lib/model-arithmetic/open-config";
import type { Words } from "@/lib/labs/memory/words.en";

function describeProblem({ code, key, value }: ConfigProblem): string {
  switch (code) {
    case "blank":
      return "请把 config.json 粘贴到这里。";
    case "too-long":
      return `共 ${value} 个字符，没有哪个 config.json 这么长。请只粘贴这一个文件。`;
    case "not-json":
      return `这不是 JSON：${value}`;
    case "not-an-object":
      return "配置应当是一个对象 { … }，这是另一种形式的 JSON。";
    case "missing":
      return `缺少字段：${key}。这些名字里至少要有一个。`;
    case "not-a-size":
      return `${key}：${value} 不是大于等于 1 的整数。`;
    case "too-large":
      return `${key}：${value} 大得不合理。`;
    case "not-divisible":
      return `${key}：${value} 除不尽，注意力头会被切开。`;
    case "wrong-length":
      return `${key} 列出了 ${value} 层，与配置里的层数不一致。`;
    case "unknown-layer":
      return `${key} 里有这里不认识的层类型：${value}。`;
    case "no-decoder":
      return `${key}：编码器加解码器的缓存不在这里的计算范围内。请粘贴解码器的配置。`;
  }
}

function describeAssumption({ code, key, value }: { readonly code: AssumptionCode } & FieldRead): string {
  switch (code) {
    case "absent":
      return `没有 ${key}：按 ${value} 计算。`;
    case "unknown-family":
      return `不认识 ${value} 这个家族：按 Llama 的结构计算（RMSNorm、门控前馈网络、无偏置）。`;
    case "no-family":
      return "没有 model_type：按 Llama 的结构计算。";
    case "text-part":
      return "只计算文本模型，不含图像或语音编码器。";
    case "pattern":
      return `配置没有逐层列出类型：按该家族的代码，每 ${value} 层有一层看全部上文，其余各层只看窗口。`;
    case "gives-values":
      return "全局层的 K 与 V 共用一个投影。K 要加旋转位置编码，所以两者仍然都要缓存。";
    case "draft-layers":
      return `${key}：另有 ${value} 层用于预测草稿词元，没有计入。`;
    case "quantised":
      return `权重文件已量化（${value}）。请在下面选择权重格式。`;
    case "sparse-attention":
      return `索引器决定读哪些词元，但全部词元仍留在缓存里，每个还多一个 ${value} 维的索引键。`;
  }
}

export const zh: Words = {
  model: {
    title: "模型",
    lead: "选一个公开的模型，或者粘贴自己的 config.json。读到了哪些字段、没写的地方作了什么假设，都列在旁边。",
    choose: "模型",
    pasted: "粘贴的 config.json",
    source: "它的 config.json",
    layers: "各层",
    kinds: {
      full: "全局注意力",
      window: "窗口注意力",
      latent: "潜在注意力（MLA）",
      state: "固定大小的状态",
      none: "只有前馈网络",
      shared: "复用其他层缓存的注意力",
    },
    kindOf: (kind, window) => (window ? `${kind}，窗口 ${window} 词元` : kind),
    heads: (heads, kvHeads, dim) => `${heads} 个头，${kvHeads} 个 KV 头，每头 ${dim} 维`,
    latent: (rank, rope) => `潜在向量 ${rank} + ${rope}`,
    state: (numbers) => `每条序列 ${numbers} 个数`,
    experts: (experts, active) => `${experts} 个专家，每个词元用 ${active} 个`,
    dense: (width) => `前馈层宽 ${width}`,
    parameters: "参数量",
    active: "每个词元用到",
    published: (total) => `公布值：${total}`,
    context: "最长上下文",
    tokens: (count) => `${count} 词元`,
    read: (count) => `读到 ${count} 个字段`,
    field: "字段",
    value: "值",
    assumed: "所作的假设",
    nothingAssumed: "没有需要假设的地方。",
    paste: "config.json",
    pasteHint: "它只留在你的浏览器和你分享的链接里，并且只保留用得到的字段。",
    tooLongForLink: "这份配置太长，放不进链接；这里照常使用，刷新页面后会丢失。",
    pasteRead: (layers, parameters) => `已读入：${layers} 层，${parameters} 个参数。`,
    stillShown: (name) => `目前仍按 ${name} 计算。`,
    problem: describeProblem,
    assumption: describeAssumption,
  },
  cache: {
    title: "KV 缓存",
    lead: "每个词元的 K 和 V 要留到整条序列结束。占多少字节，只取决于各层是哪种注意力，与模型的其他部分无关。",
    context: "序列长度 T（词元）",
    batch: "序列数 B",
    format: "缓存格式",
    formats: {
      fp32: "fp32：4 字节",
      bf16: "bf16 或 fp16：2 字节",
      fp8: "fp8：1 字节，整体一个缩放",
      "fp8-blocks": "fp8，每 128 个一个 fp32 缩放",
      int8: "int8，每 32 个一个 fp16 缩放",
      int4: "int4，每 32 个一个 fp16 缩放",
    },
    block: "每块词元数",
    blockHint: "PagedAttention 按块分配显存，每块这么多词元；填 1 表示不取整。",
    question: (model, batch, context, format) =>
      `${model}：${batch} 条 ${context} 词元的序列，缓存用 ${format}。KV 缓存有多大？`,
    perToken: (bytes) => `序列每增加一个词元，多占 ${bytes}。`,
    constant: "再增加词元也不多占：每一层不是窗口就是固定大小的状态。",
    said: (bytes) => `缓存占 ${bytes}。`,
    parts: { full: "全局", window: "窗口", latent: "潜在向量", state: "状态" },
    variants: {
      itself: "模型本身",
      unwindowed: "如果没有窗口",
      "multi-head": "如果每个头各有 K 和 V（MHA）",
      "single-head": "如果所有头共用一组 K 和 V（MQA）",
    },
    plot: (texts) => `不同注意力下 KV 缓存的条形图：${texts}。`,
    caption: "不同注意力下缓存的字节数",
    variant: "注意力",
    lines: {
      token: "一层里每个词元的字节数",
      held: "保留的词元数",
      layers: "这类层合计",
      state: "这类层的状态，与长度无关",
      shared: "读取其他层缓存的层",
      sequence: "一条序列",
      batch: "所有序列",
    },
    stateNote: "状态按 fp32 计，卷积的尾部按 16 位计，与推理引擎的默认做法一致。",
  },
  serving: {
    title: "推理部署",
    lead: "权重、缓存和一次前向计算共用显存。能同时放下多少条序列、每条最长多少、最快每秒多少词元。",
    weights: "权重格式",
    formats: {
      fp32: "fp32",
      bf16: "bf16 或 fp16",
      fp8: "fp8（每 128 × 128 一个缩放）",
      int8: "int8（每组 128 个）",
      int4: "int4，GPTQ 或 AWQ（每组 128 个）",
      nf4: "NF4",
      "nf4-double": "NF4 加双重量化",
      mxfp4: "MXFP4（专家）",
      nvfp4: "NVFP4",
      q8_0: "GGUF Q8_0",
      q6_k: "GGUF Q6_K",
      q5_k: "GGUF Q5_K",
      q4_k_m: "GGUF Q4_K_M",
      q4_k: "GGUF Q4_K",
      q4_0: "GGUF Q4_0",
      iq4_xs: "GGUF IQ4_XS",
      q3_k: "GGUF Q3_K",
      q2_k: "GGUF Q2_K",
    },
    bits: (bits) => `每个权重 ${bits} 比特`,
    gpus: "GPU 数（张量并行）",
    pass: "一次前向的词元数",
    overhead: "引擎占用（MiB）",
    utilisation: "可用显存比例（%）",
    assumptions:
      "假设：引擎自身的占用和可用比例因引擎与版本而异；一次前向的最宽处是估算。厂商写的 GB 多半其实是 GiB，这里按 10⁹ 字节算，取较小的一种。",
    question: (model, context, gpus, gpu) =>
      `${model} 放在 ${gpus} × ${gpu} 上：能同时放下多少条 ${context} 词元的序列？`,
    sequences: (count) => `同时 ${count} 条序列`,
    unlimited: "多得用不完",
    none: "连一条序列也放不下。",
    noWeights: "光是权重就放不下。",
    longest: (batch, tokens) => `${batch} 条序列时，每条最长 ${tokens} 词元。`,
    anyLength: (batch) => `${batch} 条序列时，长度不受限制：没有哪一项随它增长。`,
    beyond: (tokens) => `模型本身的上下文长度是 ${tokens}。`,
    speed: (rate, each) => `总共最多 ${rate}，每条序列 ${each}。`,
    first: (time) => `读完提示词至少要 ${time}，之后才有第一个词元。`,
    bound: { bandwidth: "解码受显存带宽限制。", compute: "解码受算力限制。" },
    said: (count) => `能放下 ${count} 条序列。`,
    parts: { weights: "权重", cache: "KV 缓存", activations: "前向计算", overhead: "引擎" },
    plot: (texts) => `不同权重格式下单卡显存的条形图：${texts}。`,
    caption: "不同权重格式下单卡的字节数",
    row: "权重格式",
    limit: (bytes) => `可用：${bytes}`,
    memory: "单卡显存",
    time: "一步的时间",
    lines: {
      formatted: "用该格式存放的权重",
      kept: "留在 bf16 的权重",
      weights: "单卡上的权重",
      cache: "所有序列的 KV 缓存",
      activations: "一次前向的最宽处",
      overhead: "引擎与驱动",
      total: "单卡已用",
      budget: "单卡可用",
      "decode-bytes": "每条序列出一个词元要读的字节",
      "decode-flops": "相应的 FLOPs",
      "decode-time": "解码一步的时间",
      speed: "所有序列每秒的词元数",
      "prefill-flops": "全部提示词的 FLOPs",
      "prefill-time": "读提示词的时间",
      ridge: "两者耗时相等处的 FLOPs/字节",
    },
    roofline: (decode, prefill, ridge) =>
      `屋顶线图。解码每字节 ${decode} FLOPs，读提示词每字节 ${prefill}；从 ${ridge} 起受算力限制。`,
    rooflineCaption: "屋顶线上的两个点",
    rooflineHead: ["步骤", "FLOPs/字节", "FLOP/s", "受限于"],
    decode: "解码",
    prefill: "读提示词",
    intensity: "FLOPs/字节",
    rate: "FLOP/s",
    boundBy: { bandwidth: "带宽", compute: "算力" },
    upper: "以上都是上限：带宽或算力用满，不计卡间通信，专家被均匀选中。",
  },
  gpu: {
    label: "GPU",
    own: "其他 GPU，自己填",
    ownMemory: "显存（GB）",
    ownBandwidth: "带宽（GB/s）",
    ownFlops: "16 位稠密算力（TFLOP/s）",
    facts: (memory, bandwidth, half) => `${memory}，${bandwidth}，16 位 ${half}`,
    source: "来源",
  },
  training: {
    title: "训练",
    lead: "每张卡上的权重、梯度、优化器状态和激活，由 ZeRO、张量并行和流水线并行分摊。放得下吗？",
    gpus: "GPU 总数",
    tensor: "张量并行度 t",
    pipeline: "流水线级数 p",
    data: (data) => `数据并行副本数 D = ${data}`,
    noData: (gpus, parts) => `${gpus} 张卡不能被 t × p = ${parts} 整除。请改动其中一个。`,
    method: "方法",
    methods: { full: "全参数训练", lora: "LoRA（bf16 基座）", qlora: "QLoRA（NF4 基座）" },
    rank: "秩 r",
    convention: "每个被训练的参数怎样存放",
    conventions: {
      mixed: "bf16，梯度也是，另有 fp32 主权重",
      "mixed-fp32-gradients": "bf16，梯度和主权重用 fp32",
      fp32: "全部用 fp32",
    },
    optimizer: "优化器",
    optimizers: {
      adam: "Adam：两个 fp32 矩",
      "adam-8bit": "8-bit Adam",
      adafactor: "Adafactor",
      "sgd-momentum": "带动量的 SGD",
      sgd: "SGD",
    },
    stage: "ZeRO",
    stages: { "0": "0：都不切分", "1": "1：切分优化器状态", "2": "2：再加梯度", "3": "3：再加权重" },
    offload: "卸载到主机内存",
    offloads: { none: "不卸载", optimizer: "优化器与梯度", all: "全部状态" },
    microBatch: "微批的序列数 b",
    tokens: "每条的词元数 s",
    recomputation: "激活",
    recomputations: {
      none: "全部保留",
      selective: "FlashAttention，不存矩阵",
      full: "重计算：只存每层的输入",
    },
    dropout: "有 dropout（如 GPT-3）",
    question: (model, method, gpus, gpu) => `${model}，${method}，${gpus} × ${gpu}：每张卡需要多少显存？`,
    fits: (gpus, memory) => `${gpus} × ${memory} 放得下。`,
    over: (gpus, memory, times) => `${gpus} × ${memory} 放不下：每张卡需要的是它现有显存的 ${times} 倍。`,
    host: (bytes) => `主机内存要为每张卡存放 ${bytes}。`,
    said: (bytes, verdict) => `每张卡需要 ${bytes}。${verdict}`,
    parts: {
      frozen: "冻结的基座",
      weights: "权重",
      gradients: "梯度",
      master: "主权重",
      optimizer: "优化器",
      activations: "激活",
    },
    plot: (texts) => `ZeRO 各阶段单卡显存的条形图：${texts}。`,
    caption: "ZeRO 各阶段单卡的字节数",
    row: "ZeRO 阶段",
    limit: (bytes) => `显存：${bytes}`,
    lines: {
      parameters: "ZeRO 切分之前单卡的参数",
      trained: "其中被训练的 n",
      frozen: "冻结的基座",
      weights: "被训练的权重",
      gradients: "梯度",
      master: "fp32 主权重",
      optimizer: "优化器状态",
      layers: "各层的激活",
      recomputed: "正在重算的那一层",
      output: "最后的归一化、输出层与 logits",
      total: "单卡合计",
      host: "移到主机内存的部分（每张卡）",
    },
    notCounted:
      "未计入：通信缓冲区、临时副本和显存碎片。专家随张量并行度切分；t > 1 时使用序列并行。LoRA 训练层内所有矩阵，路由专家除外。",
  },
  usedHere: "GB 是 10⁹ 字节，GiB 是 2³⁰ 字节。",
};
