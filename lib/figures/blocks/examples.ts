import type { FigureExamples } from "@/lib/figures/contract";

const links = Array.from({ length: 8 }, (_, index) => ({ from: `q:${index}`, to: `kv:${Math.floor(index / 4)}` }));

/** Heads that share keys, a block table, and tiles of a matrix. */
export const examples: FigureExamples = {
  heads: {
    data: {
      title: {
        zh: "分组查询注意力：8 个查询头共用 2 组键和值",
        en: "Grouped-query attention: 8 query heads share 2 of keys and values",
      },
      rows: [
        {
          id: "q",
          label: { zh: "查询头", en: "query heads" },
          cells: Array.from({ length: 8 }, (_, index) => ({ text: `Q${index}`, tone: "soft" })),
        },
        {
          id: "kv",
          label: { zh: "键和值", en: "keys and values" },
          cells: [
            { text: "K0 V0", tone: "accent", span: 4 },
            { text: "K1 V1", tone: "accent", span: 4 },
          ],
          note: {
            zh: "每个词元每层：2 × 2 × 128 × 2 字节 = 1 KiB",
            en: "per token and layer: 2 × 2 × 128 × 2 bytes = 1 KiB",
          },
        },
      ],
      links,
    },
  },
  paged: {
    data: {
      title: {
        zh: "块表把逻辑块映射到不相邻的物理块",
        en: "A block table leads from logical blocks to physical ones that are not neighbours",
      },
      labels: "above",
      rows: [
        {
          id: "logical",
          heading: { zh: "请求 A，11 个词元，块长 4", en: "Request A, 11 tokens, blocks of 4" },
          label: { zh: "逻辑块", en: "logical blocks" },
          cells: [
            { text: { zh: "块 0", en: "block 0" }, tone: "soft" },
            { text: { zh: "块 1", en: "block 1" }, tone: "soft" },
            { text: { zh: "块 2（3/4）", en: "block 2 (3/4)" }, tone: "amber" },
          ],
        },
        {
          id: "physical",
          label: { zh: "显存中的物理块", en: "physical blocks in GPU memory" },
          cells: [
            1,
            { text: 7, tone: "soft" },
            { text: 2, tone: "hatch" },
            { text: 1, tone: "soft" },
            { tone: "empty" },
            { text: 3, tone: "amber" },
          ],
        },
      ],
      links: [
        { from: "logical:0", to: "physical:1", head: true },
        { from: "logical:1", to: "physical:3", head: true, line: "strong" },
        { from: "logical:2", to: "physical:5", head: true, line: "dashed" },
      ],
      legend: [
        { tone: "soft", label: { zh: "写满", en: "full" } },
        { tone: "amber", label: { zh: "还有空位", en: "with room left" } },
        { tone: "hatch", label: { zh: "别的请求", en: "another request" } },
      ],
    },
  },
  tiles: {
    data: {
      title: {
        zh: "分块矩阵乘：一次只把一对小块放进片上内存",
        en: "Tiled product: one pair of tiles is in on-chip memory at a time",
      },
      dense: true,
      rows: Array.from({ length: 4 }, (_, i) => ({
        ...(i === 0 && { label: "S = QKᵀ" }),
        cells: Array.from({ length: 6 }, (_, j) => ({
          text: `${i},${j}`,
          tone: i === 1 && j === 2 ? "accent" : i === 1 ? "soft" : "plain",
        })),
      })),
    },
  },
};
