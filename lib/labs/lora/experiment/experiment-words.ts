import type { Localized } from "@/lib/core/locale";
import type { Net } from "@/lib/labs/lora/names";

/** The words of the experiment on the rank that a task needs. */
interface ExperimentWords {
  readonly title: string;
  readonly lead: string;
  readonly net: string;
  readonly nets: Readonly<Record<Net, string>>;
  readonly trueRank: string;
  readonly noise: string;
  readonly steps: string;
  readonly seed: string;
  readonly setting: string;
  readonly question: (trueRank: string, noise: string) => string;
  readonly rank: (rank: string) => string;
  readonly full: string;
  readonly onlyFull: string;
  readonly run: string;
  readonly stop: string;
  readonly again: string;
  readonly first: string;
  readonly progress: string;
  readonly stopped: string;
  readonly failed: string;
  readonly changed: string;
  readonly suffices: (rank: string) => string;
  readonly onlyFullSuffices: string;
  readonly losses: (texts: string) => string;
  readonly lossesCaption: string;
  readonly step: string;
  readonly lossAxis: string;
  readonly finals: (texts: string) => string;
  readonly finalsCaption: string;
  readonly finalsHead: readonly [string, string, string, string];
  readonly legend: Readonly<Record<"reached" | "floor" | "enough", string>>;
  readonly lines: Readonly<Record<"numbers" | "floor" | "enough", string>>;
  readonly about: string;
}

export const experimentWords: Localized<ExperimentWords> = {
  en: {
    title: "Which rank does a task need?",
    lead: "A small pretrained model is trained for a task, in your browser: once with all its weights, and with updates of rank 1, 2, 4, 8 and 16. You decide how much the task really asks for.",
    net: "Model",
    nets: {
      linear: "One linear layer, W·x",
      tanh: "Two layers with tanh, W₂·tanh(W₁·x)",
      relu: "Two layers with ReLU, W₂·max(0, W₁·x)",
    },
    trueRank: "Rank of the wanted change",
    noise: "Noise of full rank, in % of it",
    steps: "Steps",
    seed: "Seed",
    setting:
      "Each matrix is 24 × 24. The task is 96 examples of the same model with every W changed to W + ΔW, where ‖ΔW‖ is half of ‖W‖. Adam with a rate of 0.02 that falls to zero, all examples at once, A Gaussian and B zero. The same seed gives the same curves every time.",
    question: (trueRank, noise) =>
      `The wanted change has rank ${trueRank}, with ${noise} of noise. Which is the smallest r whose loss ends within 1% of the first loss of what full training reaches?`,
    rank: (rank) => `r = ${rank}`,
    full: "full",
    onlyFull: "none of them, only full training",
    run: "Train",
    stop: "Stop",
    again: "Train again",
    first: "Nothing has been trained yet. It takes a few seconds and can be stopped.",
    progress: "Training",
    stopped: "Stopped. What had been trained by then is shown.",
    failed: "The training could not be started. Reloading the page helps if the site was just updated.",
    changed: "The settings have changed since this was trained.",
    suffices: (rank) => `r = ${rank} suffices.`,
    onlyFullSuffices: "No rank up to 16 suffices; full training does.",
    losses: (texts) => `Loss by step, logarithmic, one curve for each rank. At the end: ${texts}.`,
    lossesCaption: "Loss ÷ first loss, by step and rank",
    step: "Step",
    lossAxis: "loss ÷ first loss, logarithmic",
    finals: (texts) => `Final loss by rank: ${texts}.`,
    finalsCaption: "Final loss by rank",
    finalsHead: ["Rank", "Trained numbers", "Final loss ÷ first", "Least possible"],
    legend: { reached: "reached", floor: "least possible at this rank", enough: "1% above full training" },
    lines: {
      numbers: "Trained numbers at the rank that suffices, beside full training",
      floor: "Least loss at the rank of the wanted change: what is left is noise",
      enough: "Loss reached there, beside the first",
    },
    about:
      "The experiments in the papers are of this kind: Hu et al. found that r = 1 or 2 was enough for some tasks of GPT-3, and Aghajanyan et al. that few free numbers solve many tasks. How low the rank may be follows from the task, not from the model alone: raise the rank or the noise above and see.",
  },
  zh: {
    title: "一个任务需要多大的秩",
    lead: "在你的浏览器里，把一个预训练好的小模型训练到新任务上：一次训练全部权重，另几次只训练秩为 1、2、4、8、16 的更新。任务到底要求多少，由你来定。",
    net: "模型",
    nets: {
      linear: "一个线性层，W·x",
      tanh: "两层，tanh：W₂·tanh(W₁·x)",
      relu: "两层，ReLU：W₂·max(0, W₁·x)",
    },
    trueRank: "想要的改变的秩",
    noise: "满秩噪声，占它的百分之",
    steps: "步数",
    seed: "随机种子",
    setting:
      "每个矩阵 24 × 24。任务是 96 个样本，由同一个模型把每个 W 换成 W + ΔW 生成，‖ΔW‖ 是 ‖W‖ 的一半。Adam，学习率从 0.02 线性降到零，每步用全部样本；A 从高斯随机数开始，B 从零开始。种子相同，每次的曲线都相同。",
    question: (trueRank, noise) =>
      `想要的改变秩为 ${trueRank}，噪声 ${noise}。最小的 r 是多少，才能让最终损失与全参数训练相差不超过初始损失的 1%？`,
    rank: (rank) => `r = ${rank}`,
    full: "全部",
    onlyFull: "都不够，只有全参数训练才行",
    run: "开始训练",
    stop: "停止",
    again: "重新训练",
    first: "还没有训练过。只要几秒，随时可以停。",
    progress: "训练中",
    stopped: "已停止。图中是停止之前的结果。",
    failed: "训练没能启动。如果网站刚刚更新过，刷新页面即可。",
    changed: "这是改动设置之前训练的结果。",
    suffices: (rank) => `r = ${rank} 就够了。`,
    onlyFullSuffices: "秩到 16 都不够，只有全参数训练才行。",
    losses: (texts) => `损失随步数的变化，对数坐标，每个秩一条曲线。最终：${texts}。`,
    lossesCaption: "各秩各步的损失 ÷ 初始损失",
    step: "步",
    lossAxis: "损失 ÷ 初始损失，对数坐标",
    finals: (texts) => `各秩的最终损失：${texts}。`,
    finalsCaption: "各秩的最终损失",
    finalsHead: ["秩", "训练的数", "最终损失 ÷ 初始", "可能的最小值"],
    legend: { reached: "训练所得", floor: "该秩可能的最小值", enough: "比全参数训练高 1%" },
    lines: {
      numbers: "够用的秩所训练的数，与全参数训练相比",
      floor: "秩等于想要的改变时的最小损失：剩下的就是噪声",
      enough: "训练到的损失，与初始相比",
    },
    about:
      "论文里的实验正是这一类：Hu 等人发现，对 GPT-3 的某些任务，r = 1 或 2 就够了；Aghajanyan 等人发现，很少的自由参数就能解决许多任务。秩可以低到多少取决于任务，而不只是模型：把上面的秩或噪声调大，看看会怎样。",
  },
};
