import type { Versions } from "@/lib/items/contract";

const text = { zh: "文字", en: "Words" };

export const versions: Versions = {
  // Version 2 may say in which forms a point is said. A body of version 1 says none, and is marked by the learner alone.
  // Version 3 may hold sample answers, and say when a follow-up is asked and what a misconception costs. A body of version 2 says none.
  upgrades: { 1: (body) => body, 2: (body) => body },
  samples: [
    {
      version: 1,
      body: {
        stem: { zh: "LoRA 是什么？", en: "What is LoRA?" },
        hints: [text],
        explanation: text,
        modelAnswer: text,
        rubric: [
          { id: "frozen-base", weight: 2, text },
          { id: "low-rank-update", weight: 3, text },
          { id: "zero-init", weight: 1, text },
        ],
        followUps: [{ text }],
        misconceptions: [{ id: "svd", text, correction: text }],
      },
    },
    {
      version: 2,
      body: {
        stem: { zh: "LoRA 是什么？", en: "What is LoRA?" },
        hints: [{ zh: "哪些参数在训练？", en: "Which parameters are trained?" }],
        explanation: { zh: "只学一个低秩的更新。", en: "Only a low-rank update is learned." },
        modelAnswer: {
          zh: "原权重冻结，只训练一个低秩的更新。合并之后没有额外的延迟，显存并不会降到零。",
          en: "The weights are frozen and a low-rank update is trained. Merged, it adds no latency; memory does not fall to nothing.",
        },
        rubric: [
          {
            id: "frozen-base",
            weight: 2,
            text: { zh: "原权重不动", en: "The base stays as it is" },
            parts: { frozen: ["<freeze> & 权重|weights"] },
          },
          {
            id: "update",
            weight: 3,
            text: { zh: "更新是低秩的", en: "The update has low rank" },
            parts: { rank: ["<low-rank> & 更新|update"] },
          },
          {
            id: "merge",
            weight: 1,
            text: { zh: "可以合并", en: "It can be merged" },
            parts: { merge: ["合并|merged"] },
          },
        ],
        followUps: [{ text: { zh: "B 为什么从零开始？", en: "Why does B start at zero?" } }],
        misconceptions: [
          {
            id: "quantised",
            text: { zh: "LoRA 会把权重量化", en: "LoRA quantises the weights" },
            correction: { zh: "量化是 QLoRA 的做法。", en: "That is QLoRA." },
            said: ["量化|quantises & 权重|weights"],
            sample: { zh: "LoRA 会量化权重。", en: "LoRA quantises the weights." },
            denial: { zh: "LoRA 不会量化权重。", en: "LoRA never quantises the weights." },
          },
        ],
      },
    },
    {
      version: 2,
      body: {
        stem: { zh: "LoRA 是什么？", en: "What is LoRA?" },
        hints: [text],
        explanation: text,
        modelAnswer: text,
        rubric: [
          { id: "frozen-base", weight: 2, text, parts: { frozen: ["<freeze> & W0|权重|weights @clause"] } },
          {
            id: "update",
            weight: 3,
            text,
            parts: { formula: ["$W0+[α/r]BA$"], small: ["=65536±2%", "not <full>"] },
            need: 1,
          },
          { id: "zero-init", weight: 1, text },
        ],
        followUps: [{ text }],
        misconceptions: [
          { id: "svd", text, correction: text, said: ["SVD & W0 & without PiSSA"], sample: text, denial: text },
        ],
      },
    },
    {
      version: 3,
      body: {
        stem: { zh: "LoRA 是什么？", en: "What is LoRA?" },
        hints: [{ zh: "哪些参数在训练？", en: "Which parameters are trained?" }],
        explanation: { zh: "只学一个低秩的更新。", en: "Only a low-rank update is learned." },
        modelAnswer: {
          zh: "原权重冻结，只训练一个低秩的更新。合并之后没有额外的延迟，显存并不会降到零。",
          en: "The weights are frozen and a low-rank update is trained. Merged, it adds no latency; memory does not fall to nothing.",
        },
        rubric: [
          {
            id: "frozen-base",
            weight: 2,
            text: { zh: "原权重不动", en: "The base stays as it is" },
            parts: { frozen: ["<freeze> & 权重|weights"] },
          },
          {
            id: "update",
            weight: 3,
            text: { zh: "更新是低秩的", en: "The update has low rank" },
            parts: { rank: ["<low-rank> & 更新|update"] },
          },
          {
            id: "merge",
            weight: 1,
            text: { zh: "可以合并", en: "It can be merged" },
            parts: { merge: ["合并|merged"] },
          },
        ],
        followUps: [
          { text: { zh: "B 为什么从零开始？", en: "Why does B start at zero?" } },
          {
            text: { zh: "合并之后，推理变了什么？", en: "What changes at inference once it is merged?" },
            when: { missed: "merge" },
          },
          { text: { zh: "那 QLoRA 又做了什么？", en: "Then what does QLoRA do?" }, when: { raised: "quantised" } },
        ],
        misconceptions: [
          {
            id: "quantised",
            text: { zh: "LoRA 会把权重量化", en: "LoRA quantises the weights" },
            correction: { zh: "量化是 QLoRA 的做法。", en: "That is QLoRA." },
            said: ["量化|quantises & 权重|weights"],
            sample: { zh: "LoRA 会量化权重。", en: "LoRA quantises the weights." },
            denial: { zh: "LoRA 不会量化权重。", en: "LoRA never quantises the weights." },
            cost: 1,
          },
        ],
        samples: [
          {
            language: "zh",
            text: "权重冻结，只学一个低秩的更新，最后可以合并。",
            points: { "frozen-base": "said", update: "said", merge: "said" },
            misconceptions: [],
          },
          {
            language: "en",
            text: "LoRA quantises the weights. It learns a low-rank update.",
            points: { "frozen-base": "missed", update: "said", merge: "missed" },
            misconceptions: ["quantised"],
          },
        ],
      },
    },
  ],
};
