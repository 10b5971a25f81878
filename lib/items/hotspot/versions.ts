import type { Versions } from "@/lib/items/contract";

export const versions: Versions = {
  upgrades: {},
  samples: [
    {
      version: 1,
      body: {
        stem: { zh: "哪一行让 LoRA 一步也学不动？", en: "Which line keeps LoRA from ever learning?" },
        hints: [{ zh: "看看两个梯度各乘着什么。", en: "See what each of the two gradients contains." }],
        explanation: { zh: "$A=B=0$ 时两个梯度都为零。", en: "With $A=B=0$ both gradients vanish." },
        place: {
          form: "code",
          language: "python",
          code: "self.A = nn.Parameter(torch.empty(r, d_in))\nself.B = nn.Parameter(torch.zeros(d_out, r))\nnn.init.zeros_(self.A)\nself.scale = alpha / r",
        },
        marks: [
          { id: "zero-a", at: "3", share: 1, feedback: { zh: "$A$ 应当随机初始化。", en: "$A$ must start random." } },
          {
            id: "zero-b",
            at: "2",
            share: 0.25,
            feedback: {
              zh: "$B=0$ 本身没有错，错在 $A$ 也为零。",
              en: "$B=0$ alone is right; the trouble is that $A$ is zero too.",
            },
          },
        ],
        elsewhere: { zh: "这一行没有问题。", en: "Nothing is wrong with this line." },
      },
    },
    {
      version: 1,
      body: {
        stem: {
          zh: "QLoRA 的前向计算中，哪一步的结果是 bf16 权重？",
          en: "Which step of a QLoRA forward pass yields bf16 weights?",
        },
        explanation: { zh: "反量化之后才是 bf16。", en: "They are bf16 after dequantisation." },
        place: {
          form: "diagram",
          columns: 2,
          rows: 2,
          boxes: [
            { id: "codes", column: 1, row: 1, text: { zh: "4 位编码", en: "4-bit codes" } },
            { id: "dequantise", column: 2, row: 1, text: { zh: "反量化", en: "Dequantise" } },
            { id: "multiply", column: 2, row: 2, text: { zh: "矩阵乘法", en: "Multiply" } },
          ],
          arrows: [
            { from: "codes", to: "dequantise" },
            { from: "dequantise", to: "multiply" },
          ],
        },
        marks: [{ id: "here", at: "dequantise", share: 1, feedback: { zh: "对。", en: "Right." } }],
        elsewhere: { zh: "不是这里。", en: "Not here." },
      },
    },
  ],
};
