import type { FigureExamples } from "@/lib/figures/contract";

const title = { zh: "4 张卡上的环形 all-reduce", en: "A ring all-reduce over 4 cards" };

export const examples: FigureExamples = {
  "all-reduce": {
    data: { title, nodes: 4, operation: "all-reduce" },
    steps: [
      {
        caption: {
          zh: "开始：每张卡都有自己的 4 块梯度。",
          en: "At the start every card has 4 chunks of its own gradient.",
        },
        data: {},
      },
      {
        caption: {
          zh: "第 1 步：每张卡把一块发给下一张，收到的加到自己的那块上。",
          en: "Step 1: every card sends a chunk to the next, which adds it to its own.",
        },
        data: { step: 1 },
      },
      {
        caption: {
          zh: "第 3 步之后，每张卡各有一块是全部之和。",
          en: "After step 3 every card has the whole sum of one chunk.",
        },
        data: { step: 3 },
      },
      {
        caption: {
          zh: "第 4 步起，收到的不再相加，而是覆盖：全部之和传遍整个环。",
          en: "From step 4 on what arrives is not added but kept: whole sums travel around the ring.",
        },
        data: { step: 4 },
      },
      {
        caption: { zh: "第 6 步之后，每张卡都有全部的和。", en: "After step 6 every card has every sum." },
        data: { step: 6 },
      },
    ],
  },
  rotate: {
    data: {
      title: { zh: "环形注意力：键和值沿着环传一圈", en: "Ring attention: keys and values travel around the ring" },
      nodes: ["Q0", "Q1", "Q2"],
      operation: "rotate",
      step: 1,
    },
  },
  eight: {
    data: {
      title: { zh: "8 张卡上的环形 all-gather", en: "A ring all-gather over 8 cards" },
      nodes: 8,
      operation: "all-gather",
      step: 3,
    },
  },
  two: {
    data: {
      title: { zh: "2 张卡上的 all-reduce，第 1 步之后", en: "An all-reduce over 2 cards, after its first step" },
      nodes: 2,
      operation: "all-reduce",
      step: 1,
    },
  },
};
