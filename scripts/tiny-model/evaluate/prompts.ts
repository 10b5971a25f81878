import type { Pair } from "@/scripts/tiny-model/corpus/pair";

/** What the reported samples begin with: half as the corpus begins, half as a learner may type; empty for a document of its own. */
export const PROMPTS: readonly Pair[] = [
  { zh: "", en: "" },
  { zh: "", en: "" },
  { zh: "什么是 KV 缓存？", en: "What is the KV cache?" },
  { zh: "LoRA 是什么？", en: "What is LoRA?" },
  { zh: "温度", en: "Temperature" },
  { zh: "为什么需要因果掩码？", en: "Why do we need the causal mask?" },
  { zh: "比较一下预填充和解码。", en: "Compare prefill with decoding." },
  { zh: "一个下雨的下午，", en: "One rainy afternoon," },
  { zh: "星期一早上，小林", en: "On Monday morning, Lin" },
  { zh: "春天，", en: "In spring" },
  { zh: "老师：", en: "Teacher:" },
  { zh: "面试官：请你讲一讲", en: "Interviewer: Please tell me about" },
  { zh: "判断：", en: "True or false?" },
  {
    zh: "小北有一只红色的风筝。安娜有一顶白色的帽子。小北在公园。安娜在车站。\n谁有帽子？",
    en: "Bei has a red kite. Anna has a white hat. Bei is at the park. Anna is at the station.\nWho has the hat?",
  },
  {
    zh: "有 3 个盒子，每个盒子里有 4 个苹果，拿走 2 个，还剩几个？",
    en: "There are 3 boxes with 4 apples each. 2 are taken away. How many are left?",
  },
  {
    zh: "一个模型有 32 层，8 个键值头，头维度 128，缓存用 16 位。每个词元占多少字节？",
    en: "A model has 32 layers, 8 key-value heads of size 128 and a 16-bit cache. How many bytes does each token take?",
  },
  { zh: "你好，你是谁？", en: "Hello, who are you?" },
  { zh: "海边的鱼", en: "The fish in the sea" },
  { zh: "今天的新闻说", en: "The news today says" },
  { zh: "混合专家模型的代价是", en: "The cost of a mixture-of-experts model is" },
  { zh: "检索增强生成", en: "Retrieval-augmented generation" },
  { zh: "常见的误解是：", en: "A common mistake is to say:" },
  { zh: "问：", en: "Question:" },
  { zh: "我明天要去面试，", en: "I have an interview tomorrow," },
  { zh: "GPU 内存不够的时候，", en: "When GPU memory is not enough," },
];
