import type { Fixtures } from "@/lib/items/contract";
import type { Authored } from "@/lib/items/matching/type";
import type { PlacingAnswer, PublicPlacing, ResolvedPlacing } from "@/lib/placing/placing";

const matches = ["B", "C", "D", "A"];

/** `order[i]` is the match of prompt i; the one that is left over is a distractor. */
const make = (order: readonly number[], key: string): Authored => ({
  stem: { zh: "把公式和量配起来。", en: "Match each quantity with its formula." },
  hints: [{ zh: `提示 ${key}`, en: `Hint ${key}` }],
  explanation: { zh: `解析 ${key}`, en: `Explanation ${key}` },
  pairs: [0, 1, 2].map((index) => ({
    id: `pair-${index}`,
    prompt: { zh: `量 ${index}`, en: `Quantity ${index}` },
    match: { zh: `公式 ${matches[order[index]!]}`, en: `Formula ${matches[order[index]!]}` },
    feedback: { zh: `反馈 ${key} ${index}`, en: `Feedback ${key} ${index}` },
  })),
  distractors: [
    {
      id: "none",
      match: { zh: `公式 ${matches[order[3]!]}`, en: `Formula ${matches[order[3]!]}` },
      feedback: { zh: `干扰 ${key}`, en: `Distractor ${key}` },
    },
  ],
  slips: [{ id: "mixed-up", card: "pair-0", place: "pair-1", feedback: { zh: `混淆 ${key}`, en: `Mixed up ${key}` } }],
});

const turned = ({ places }: PlacingAnswer): PlacingAnswer => {
  const entries = Object.entries(places);
  return {
    places: Object.fromEntries(entries.map(([card], index) => [card, entries[(index + 1) % entries.length]![1]])),
  };
};
const some = ({ places }: PlacingAnswer, count: number): PlacingAnswer => ({
  places: Object.fromEntries(Object.entries(places).slice(0, count)),
});

export const fixtures: Fixtures<Authored, PlacingAnswer, ResolvedPlacing, PublicPlacing> = {
  sameItemOtherKey: [make([0, 1, 2, 3], "one"), make([3, 2, 0, 1], "other")],
  cases: [
    { name: "nothing placed", answer: () => ({ places: {} }), expect: "unanswered" },
    { name: "a card of another view", answer: ({ places }) => ({ places: { ...places, x: "y" } }), expect: "invalid" },
    {
      name: "two cards at one prompt",
      answer: (_, { prompts, choices }) => ({
        places: { [choices[0]!.id]: prompts[0]!.id, [choices[1]!.id]: prompts[0]!.id },
      }),
      expect: "invalid",
    },
    { name: "every match", answer: (reference) => reference, expect: "correct" },
    { name: "one match alone", answer: (reference) => some(reference, 1), expect: "partial" },
    { name: "all in a circle", answer: turned, expect: "incorrect" },
  ],
  impossible: { "awaiting-marks": "the server marks it" },
  canary: {
    body: (secret) => ({
      pairs: ["a", "b", "c"].map((id) => ({
        id,
        prompt: { zh: `p${id}`, en: `p${id}` },
        match: { zh: `m${id}`, en: `m${id}` },
        feedback: secret,
      })),
      distractors: [{ id: "d", match: { zh: "md", en: "md" }, feedback: secret }],
      slips: [{ id: "canary", card: "a", place: "b", feedback: secret }],
    }),
    answer: ({ prompts, choices }) => ({ places: { [choices[0]!.id]: prompts[0]!.id } }),
  },
};
