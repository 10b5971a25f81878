import type { Localized } from "@/lib/core/locale";
import type { Variant } from "@/lib/labs/lora/names";

type EachVariant = Readonly<Record<Variant, string>>;

/** The words of the kinds of update, of the budget of AdaLoRA and of the table of modules. */
interface VariantWords {
  readonly kind: string;
  readonly variants: EachVariant;
  readonly options: EachVariant;
  readonly about: EachVariant;
  readonly merged: EachVariant;
  readonly average: string;
  readonly budget: {
    readonly title: string;
    readonly steps: string;
    readonly warm: string;
    readonly final: string;
    readonly plot: (start: string, target: string, steps: string) => string;
    readonly caption: string;
    readonly head: readonly [string, string];
    readonly triplets: string;
    readonly step: string;
    readonly about: string;
  };
  readonly modules: {
    readonly title: string;
    readonly lead: string;
    readonly region: string;
    readonly columns: Readonly<Record<"module" | "shape" | "times" | "base" | "update" | "ratio" | "share", string>>;
    readonly rest: string;
    readonly total: string;
    readonly tied: string;
  };
}

export const variantWords: Localized<VariantWords> = {
  en: {
    kind: "Kind of update",
    variants: { lora: "LoRA", dora: "DoRA", adalora: "AdaLoRA" },
    options: { lora: "LoRA: W + s·B·A", dora: "DoRA: magnitude and direction", adalora: "AdaLoRA: W + P·Λ·Q" },
    about: {
      lora: "Two thin factors for each matrix. rsLoRA changes their factor s alone, and no count.",
      dora: "The direction of W is updated by LoRA; the length of each of its vectors is trained by itself.",
      adalora:
        "Written like an SVD, so that single ranks can be pruned by importance. Training begins with 1.5 times the ranks it keeps.",
    },
    merged: {
      lora: "The sum has the shape of W: after merging, the model is as large and as fast as the base.",
      dora: "Magnitudes are multiplied in when merging: the model stays as large and as fast as the base. Before that, each step computes the norms of W + s·B·A anew.",
      adalora:
        "Besides these, the importance of each parameter is kept while training: its sensitivity, smoothed, and how much that varies. The paper needs two numbers for each; PEFT and the authors' code hold three, counted below.",
    },
    average: "Rank r that is kept on average",
    budget: {
      title: "How AdaLoRA spends its budget",
      steps: "Steps T",
      warm: "All ranks kept for the first … % of steps",
      final: "Last budget for the final … % of steps",
      plot: (start, target, steps) => `Triplets by step: from ${start} down to ${target} within ${steps} steps.`,
      caption: "Triplets by step",
      head: ["Step", "Triplets"],
      triplets: "triplets",
      step: "step",
      about:
        "The fall is a cubic: most triplets go early, while there are steps left to make up for them. A pruned λ is set to zero; its vectors stay, so it may come back.",
    },
    modules: {
      title: "Module by module",
      lead: "Where the parameters of the base are, and where those of the update. Press a heading to sort.",
      region: "Table of modules, scrolls sideways",
      columns: {
        module: "Module",
        shape: "d_out × d_in",
        times: "How often",
        base: "Base",
        update: "Update",
        ratio: "Update ÷ base",
        share: "Share of update",
      },
      rest: "norms, biases",
      total: "Total",
      tied: "is the embedding",
    },
  },
  zh: {
    kind: "更新的形式",
    variants: { lora: "LoRA", dora: "DoRA", adalora: "AdaLoRA" },
    options: { lora: "LoRA：W + s·B·A", dora: "DoRA：幅度与方向分开", adalora: "AdaLoRA：W + P·Λ·Q" },
    about: {
      lora: "每个矩阵两个瘦长的因子。rsLoRA 只改系数 s，参数量不变。",
      dora: "W 的方向由 LoRA 更新，每个向量的长度单独训练。",
      adalora: "写成奇异值分解的样子，可以按重要性逐个剪掉秩。开始时的秩是最后保留的 1.5 倍。",
    },
    merged: {
      lora: "和的形状与 W 相同：合并之后，模型的大小和速度都与基座一样。",
      dora: "合并时把幅度乘进去，模型的大小和速度与基座一样。合并之前，每一步都要重新计算 W + s·B·A 的范数。",
      adalora:
        "训练时还要为每个参数记录重要性：敏感度、它的滑动平均，以及波动的大小。按论文每个参数多存两个数，PEFT 和作者的代码存三个，下面按三个算。",
    },
    average: "平均保留的秩 r",
    budget: {
      title: "AdaLoRA 怎样花预算",
      steps: "总步数 T",
      warm: "前百分之几的步数保留全部秩",
      final: "最后百分之几的步数预算不再变",
      plot: (start, target, steps) => `三元组数量随步数的变化：${steps} 步里从 ${start} 降到 ${target}。`,
      caption: "各步的三元组数量",
      head: ["步", "三元组"],
      triplets: "个三元组",
      step: "步",
      about:
        "按三次曲线下降：多数三元组很早就被剪掉，余下的步数用来弥补。被剪的 λ 置零，它的两个向量还在，所以还可能回来。",
    },
    modules: {
      title: "逐个模块看",
      lead: "基座的参数在哪里，更新的参数又在哪里。点表头可以排序。",
      region: "模块表，可左右滚动",
      columns: {
        module: "模块",
        shape: "d_out × d_in",
        times: "个数",
        base: "基座",
        update: "更新",
        ratio: "更新 ÷ 基座",
        share: "占更新的比例",
      },
      rest: "归一化与偏置",
      total: "合计",
      tied: "与词嵌入共享",
    },
  },
};
