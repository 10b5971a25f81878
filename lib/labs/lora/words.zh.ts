import type { MatrixProblem } from "@/lib/labs/lora/matrix-text";
import { MATRIX_NAMES, type Words } from "@/lib/labs/lora/wording";
import type { MatrixName } from "@/lib/model-arithmetic/decoder-shape";

function describeProblem(problem: MatrixProblem): string {
  switch (problem.code) {
    case "empty":
      return "请粘贴或输入一些数，每行是矩阵的一行。";
    case "not-a-number":
      return `第 ${problem.row} 行第 ${problem.column} 列的“${problem.text}”不是一个普通的数。可以写小数和指数，例如 -0.5 或 1e-3。`;
    case "too-big-a-number":
      return `第 ${problem.row} 行第 ${problem.column} 列的“${problem.text}”超过 1e100，平方之后放不下。`;
    case "ragged":
      return `第 ${problem.row} 行有 ${problem.length} 个数，第一行有 ${problem.expected} 个。每行的个数要相同。`;
    case "too-large":
      return `${problem.rows} 行 ${problem.columns} 列超过了这里能放的 32 × 32，请只粘贴一部分。`;
    case "too-long":
      return "数字的位数太多，放不进链接。每个数保留三四位就够了。";
    case "all-zero":
      return "所有元素都是零，奇异值也全是零，没有什么可以近似。";
  }
}

export const zh: Words = {
  count: {
    title: "数一数 LoRA 训练多少参数",
    lead: "选模型、选矩阵、定秩。每个被改的矩阵 W（d_out × d_in）配两个瘦长的因子：B 是 d_out × r，A 是 r × d_in。",
    model: "模型",
    custom: "自己填维度",
    source: "维度来自它的 config.json",
    shapeNote: "只数带门控前馈网络的稠密解码器；混合专家（MoE）和 MLA 不在此列。",
    dimensions: {
      layers: "层数 L",
      hidden: "隐藏维度",
      heads: "注意力头数",
      kvHeads: "KV 头数",
      headDim: "每头维度",
      ffn: "前馈层宽度",
      vocab: "词表大小",
      tied: "输出层与词嵌入共享权重",
    },
    targets: "改哪些矩阵",
    allLinear: "所有线性层",
    queryValue: "q 和 v（原论文）",
    rank: "秩 r",
    alpha: "α",
    rankStabilised: "rsLoRA：缩放用 α/√r，而不是 α/r",
    question: (kind, model, targets, rank) =>
      `${model}，在 ${targets} 上加秩为 ${rank} 的 ${kind}：一共训练多少个参数？`,
    trainable: "个可训练参数",
    ofBase: (share) => `占基座的 ${share}`,
    said: (count, share) => `可训练参数 ${count} 个，占基座的 ${share}。`,
    lines: (id) => {
      if (id.startsWith("matrix:")) return MATRIX_NAMES[id.slice("matrix:".length) as MatrixName];
      return {
        "kv-width": "k_proj 与 v_proj 的输出维度（分组查询注意力）",
        "per-layer": "每一层",
        total: "可训练参数合计 n",
        base: "基座的参数量 N",
        share: "占基座的比例",
        scaling: "BA 前面的系数",
        merged: "合并之后",
        "start-rank": "开始时的秩",
        magnitudes: "其中的幅度参数：每个输出一个（论文写作 W 的列范数，PEFT 按权重的每一行存一个）",
        budget: "全部 M 个矩阵的三元组（λ 与它的两个向量），开始与结束",
        left: "丢掉被剪的三元组之后剩下的，假设每个矩阵都留 r 个；谁多谁少由重要性决定",
        orthogonality: "一个矩阵的惩罚项要拉向单位阵的数",
      }[id as Exclude<typeof id, `matrix:${MatrixName}`>];
    },
    wasteful: (names) => `秩取到这么大，${names} 的两个因子合起来已经不比原矩阵少。`,
    nothing: "还没有选矩阵。可以先像原论文那样选 q 和 v。",
  },
  memory: {
    title: "训练时显存里放着什么",
    lead: "同一个模型，三种方法各自的权重、梯度和优化器状态。冻结的参数只占权重，被训练的参数每一项都要占。",
    convention: "每个被训练的参数怎样存放",
    conventions: {
      mixed: "bf16，梯度也是：16 字节",
      "mixed-fp32-gradients": "bf16，梯度用 fp32：18 字节",
      fp32: "全部用 fp32：16 字节",
    },
    conventionParts: "权重 + 梯度 + fp32 主权重 + 两个 fp32 矩，单位字节",
    doubleQuantised: "QLoRA 使用双重量化",
    bits: {
      "linear-bits": "被量化的层里，每个权重的比特数",
      "all-bits": "整个基座平均每个权重的比特数",
    },
    question: (model) => `${model}，加上面选定的适配器：用 QLoRA 训练，权重、梯度和各种训练状态一共占多少？`,
    methods: { full: "全参数微调", lora: "LoRA", qlora: "QLoRA" },
    parts: {
      base: "基座权重",
      adapter: "适配器权重",
      gradients: "梯度",
      optimizer: "优化器状态",
      importance: "重要性（AdaLoRA）",
      total: "合计",
    },
    lines: {
      weights: "基座权重",
      "nf4-codes": "线性层的 4 比特码字",
      "nf4-scales": "每 64 个权重一个缩放常数",
      "nf4-second-scales": "每 256 个常数一个 fp32 二级常数",
      "bf16-rest": "词嵌入、输出层、归一化与偏置，bf16",
      adapter: "适配器权重",
      gradients: "梯度",
      optimizer: "优化器状态（AdamW）",
      importance: "每个参数的重要性（AdaLoRA）：最近的敏感度和两个滑动平均",
      sum: "合计",
    },
    plot: (texts) => `各方法占用显存的条形图：${texts}。`,
    caption: "各方法各部分的字节数",
    method: "方法",
    ledgerOf: "逐行计算",
    notCounted: "激活、临时缓冲区和显存碎片另计，它们取决于批大小和序列长度。",
  },
  spectrum: {
    title: "一个矩阵有多少是低秩的",
    lead: "任何矩阵都是若干秩一矩阵之和，权重就是奇异值。保留最大的 k 个，是秩 k 所能做到的最好近似。训练好的权重很少是低秩的；LoRA 押的是它的更新低秩。",
    matrix: "矩阵 W",
    sources: {
      ring: "圆环（一幅图）",
      "low-rank-noise": "秩 3 加噪声",
      smooth: "光滑，集中在对角线附近",
      random: "高斯随机",
      identity: "单位矩阵",
      pasted: "粘贴的数",
    },
    size: "边长 n",
    seed: "随机种子",
    paste: "你的矩阵",
    pasteHint:
      "每行是矩阵的一行，数之间用空格、制表符或逗号分开；NumPy 和 MATLAB 的写法也能读。最大 32 × 32。它只留在你的浏览器和你分享的链接里。",
    problem: describeProblem,
    stillShown: "图中仍是上一个能读懂的矩阵。",
    read: (rows, columns) => `已读入 ${rows} × ${columns}。`,
    kept: "保留的秩 k",
    question: (kept, all) => `${all} 个奇异值里保留 ${kept} 个。误差 ‖W − Wₖ‖ 是 ‖W‖ 的百分之几？`,
    original: "W",
    approximation: (kept) => `W${kept.replace(/\d/g, (digit) => "₀₁₂₃₄₅₆₇₈₉".charAt(Number(digit)))}`,
    maps: (kept) => `W 与它的最佳秩 ${kept} 近似的热图。`,
    mapCaption: "W 与近似矩阵的元素",
    mapHead: ["行", "列", "W", "Wₖ"],
    curve: (kept, error) => `奇异值，以及误差随秩的变化。秩 ${kept} 时误差为 ${error}。`,
    curveCaption: "各秩的奇异值与误差",
    curveHead: ["k", "σₖ", "Wₖ 的误差"],
    singularValues: "奇异值",
    relativeError: "‖W − Wₖ‖ ÷ ‖W‖",
    said: (kept, error) => `秩 ${kept}：误差 ${error}。`,
    line: "秩 k 的误差",
    storage: (factors, full) => `${factors} 个数，原来是 ${full} 个`,
    storageLine: "两个秩 k 因子存放的数",
  },
  steps: {
    title: "A 与 B 的头几步",
    lead: "A 从高斯随机数开始，B 从零开始，所以 ΔW = BA 为零，训练恰好从基座模型出发。",
    question: "第一次更新之后，两个因子里哪个变了？",
    options: { a: "只有 A", b: "只有 B", both: "A 和 B 都变了" },
    step: "更新次数",
    start: "开始时",
    plot: (step) => `更新 ${step} 次之后 B、A 与乘积 ΔW 的热图。`,
    caption: "每次更新之后的大小",
    head: ["更新次数", "‖A − A₀‖", "‖B‖", "‖ΔW‖", "损失 ÷ 初始损失"],
    after: [
      "B 为零，所以 ΔW 为零：模型的输出与基座完全相同。",
      "只有 B 动了。A 的梯度里乘着 B，而刚才 B 是零。",
      "B 不再是零，A 有了梯度，开始变化。",
      "从这里起两个都在变，损失继续下降。",
    ],
    setting: (rank) =>
      `对 ½‖BA − T‖² 做普通的梯度下降，学习率 0.1；T 是任务想要的更新（12 × 12，秩 2，由种子决定），r = ${rank}，缩放系数取 1。`,
    gradients: "∂L/∂B = (BA − T)·Aᵀ     ∂L/∂A = Bᵀ·(BA − T)",
    loss: (share) => `损失降到最初的 ${share}。`,
  },
};
