import type { Localized } from "@/lib/core/locale";
import type { MergeLine } from "@/lib/labs/lora/merge/merge-lines";
import type { Stored } from "@/lib/labs/lora/names";

/** The words of the part on merging and unmerging. */
interface MergeWords {
  readonly title: string;
  readonly lead: string;
  readonly size: string;
  readonly rank: string;
  readonly seed: string;
  readonly setting: string;
  readonly formats: Readonly<Record<Stored, string>>;
  readonly format: string;
  readonly question: (size: string) => string;
  readonly none: string;
  readonly plot: (texts: string) => string;
  readonly caption: string;
  readonly axis: string;
  readonly head: readonly [string, string, string, string, string, string, string];
  readonly lines: Readonly<Record<MergeLine, string>>;
  readonly why: Readonly<Record<"float" | "scaled", string>>;
  readonly advice: (lost: string, kept: string) => string;
  readonly said: (format: string, lost: string) => string;
}

export const mergeWords: Localized<MergeWords> = {
  en: {
    title: "Merge, unmerge, and what rounding takes",
    lead: "In real numbers W + s·BA is exact. A computer stores the sum in the format of the weights, and rounds it to a number that this format has.",
    size: "Size of the update, ‖s·BA‖ ÷ ‖W‖, in ‰",
    rank: "Rank of the update",
    seed: "Seed",
    setting:
      "W is 64 × 64 and Gaussian, with a deviation of 0.02 as in trained models. The base is stored in the format first; sums are exact and then rounded once, to the nearest number, halves to even.",
    formats: {
      fp32: "fp32",
      fp16: "fp16",
      bf16: "bf16",
      int8: "int8, by row",
      e4m3: "fp8 e4m3, scaled",
      nf4: "NF4, blocks of 64",
    },
    format: "Line by line for",
    question: (size) =>
      `An update of ${size} of the weight is merged into the base, in each of six formats: fp32, fp16, bf16, int8, fp8 and NF4. In how many is more than half of the update lost?`,
    none: "none",
    plot: (texts) => `Share of the update that merging loses, by format: ${texts}.`,
    caption: "Merging and unmerging by format",
    axis: "update lost, logarithmic; above 100% the error exceeds the update",
    head: [
      "Format",
      "Update lost",
      "Error of the weight",
      "Largest error of an output",
      "Weights left as they were",
      "Not restored",
      "Error after unmerging",
    ],
    lines: {
      spacing: "Step between neighbours at a weight of 0.02",
      entry: "Usual entry of the update (root mean square)",
      lost: "Error of the merged weight beside the update",
      weight: "Error of the merged weight beside the weight",
      output: "Largest relative error of 32 outputs",
      unchanged: "Weights whose bits are as before",
      "not-restored": "Weights that subtracting s·BA does not bring back",
      "restore-error": "Error of the restored base",
    },
    why: {
      float:
        "Where an entry of the update is less than half a step, the weight stays as it was. Subtracting s·BA later starts from the rounded sum, so some weights come back one step beside where they were: keep the original base.",
      scaled:
        "A quantised base has few numbers to choose from, and the steps between them are many times the update. Nearly every code stays the same; what does change is the scale that many weights share.",
    },
    advice: (lost, kept) =>
      `In NF4 ${lost} of the update is lost. Reading the base back, adding, and leaving the sum in bf16 loses ${kept}: so dequantise, merge in 16 bits, and quantise anew for serving only if you must. Training saw the quantised base, so its values are the ones to add to.`,
    said: (format, lost) => `${format}: ${lost} of the update is lost.`,
  },
  zh: {
    title: "合并、还原，以及舍入拿走了什么",
    lead: "在实数里 W + s·BA 是精确的。计算机要把和存进权重的格式，只能舍入到这种格式有的数。",
    size: "更新的大小 ‖s·BA‖ ÷ ‖W‖，千分之",
    rank: "更新的秩",
    seed: "随机种子",
    setting:
      "W 是 64 × 64 的高斯矩阵，标准差 0.02，与训练好的模型相近。基座先存进该格式；和先精确算出，再舍入一次：取最近的数，正好居中时取偶。",
    formats: {
      fp32: "fp32",
      fp16: "fp16",
      bf16: "bf16",
      int8: "int8，按行",
      e4m3: "fp8 e4m3，带缩放",
      nf4: "NF4，每块 64 个",
    },
    format: "逐行计算",
    question: (size) =>
      `把大小为权重 ${size} 的更新合并进基座，基座分别用 fp32、fp16、bf16、int8、fp8、NF4 六种格式存放。有几种会丢掉一半以上的更新？`,
    none: "一种也没有",
    plot: (texts) => `各格式在合并时丢掉的更新：${texts}。`,
    caption: "各格式的合并与还原",
    axis: "丢掉的更新所占比例，对数坐标；超过 100% 即误差比更新还大",
    head: ["格式", "丢掉的更新", "权重的误差", "输出的最大误差", "原样不动的权重", "还原不了的权重", "还原后的误差"],
    lines: {
      spacing: "权重为 0.02 处相邻两数的间隔",
      entry: "更新的典型元素（均方根）",
      lost: "合并后权重的误差，与更新相比",
      weight: "合并后权重的误差，与权重相比",
      output: "32 个输出中最大的相对误差",
      unchanged: "一个比特也没变的权重",
      "not-restored": "减去 s·BA 也回不来的权重",
      "restore-error": "还原之后基座的误差",
    },
    why: {
      float:
        "更新的元素不到半个间隔时，权重原样不动。之后再减去 s·BA，是从舍入过的和开始减的，所以有些权重会落在原来的旁边一格：请保留原来的基座。",
      scaled: "量化的基座可选的数很少，间隔是更新的许多倍。几乎所有码字都不变；真正变的是许多权重共用的缩放系数。",
    },
    advice: (lost, kept) =>
      `在 NF4 里合并会丢掉 ${lost} 的更新。先把基座读回来，相加，让和留在 bf16，只丢 ${kept}。所以应当先反量化，用 16 位合并，确有必要时再为部署重新量化。训练时看到的就是量化后的基座，要加的也正是它的值。`,
    said: (format, lost) => `${format}：丢掉 ${lost} 的更新。`,
  },
};
