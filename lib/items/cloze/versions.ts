import type { Versions } from "@/lib/items/contract";

export const versions: Versions = {
  upgrades: {},
  samples: [
    {
      version: 1,
      body: {
        stem: { zh: "补全 LoRA 的前向计算。", en: "Complete the forward pass of LoRA." },
        explanation: { zh: "系数是 $\\alpha/r$。", en: "The factor is $\\alpha/r$." },
        text: {
          zh: "更新写成两个矩阵的{{operation}}：\n\n```python\nscale = alpha / {{divisor}}\n```\n\n$r=8$、$\\alpha=16$ 时它是 {{value}}。",
          en: "The update is a {{operation}} of two matrices:\n\n```python\nscale = alpha / {{divisor}}\n```\n\nFor $r=8$ and $\\alpha=16$ it is {{value}}.",
        },
        blanks: [
          {
            id: "operation",
            type: "choice",
            choices: [
              { text: { zh: "乘积", en: "product" }, correct: true },
              { text: { zh: "和", en: "sum" }, feedback: { zh: "和不低秩。", en: "A sum is not low-rank." } },
            ],
          },
          {
            id: "divisor",
            type: "text",
            answer: { zh: "`r`", en: "`r`" },
            accept: ["[self.]r", "rank"],
            case: "any",
            spelling: "mark",
            slips: [
              {
                id: "root",
                match: ["sqrt\\(r\\)"],
                share: 0.5,
                feedback: { zh: "那是 rsLoRA。", en: "That is rsLoRA." },
              },
            ],
            feedback: { zh: "除以秩。", en: "Divide by the rank." },
          },
          { id: "value", type: "quantity", dimension: "ratio", answer: "2", tolerance: 0.01 },
        ],
      },
    },
  ],
};
