import type { Fixtures } from "@/lib/items/contract";
import type { Authored } from "@/lib/items/categorise/type";
import type { PlacingAnswer, PublicPlacing, ResolvedPlacing } from "@/lib/placing/placing";

const categories = ["frozen", "trained", "discarded"].map((id) => ({
  id,
  text: { zh: `类 ${id}`, en: `Class ${id}` },
}));

const make = (homes: readonly number[], key: string): Authored => ({
  stem: { zh: "把每一项放进所属的类。", en: "Sort each entry into its class." },
  hints: [{ zh: `提示 ${key}`, en: `Hint ${key}` }],
  explanation: { zh: `解析 ${key}`, en: `Explanation ${key}` },
  categories,
  cards: homes.map((home, index) => ({
    id: `card-${index}`,
    text: { zh: `第 ${index} 项`, en: `Entry ${index}` },
    category: categories[home]!.id,
    feedback: { zh: `反馈 ${key} ${index}`, en: `Feedback ${key} ${index}` },
  })),
  slips: [
    {
      id: "swapped",
      card: "card-0",
      place: categories[(homes[0]! + 1) % 3]!.id,
      feedback: { zh: `混淆 ${key}`, en: `Mixed up ${key}` },
    },
  ],
});

const everything =
  (to: number) =>
  (_: PlacingAnswer, { prompts, choices }: ResolvedPlacing) => ({
    places: Object.fromEntries(choices.map(({ id }) => [id, prompts[to]!.id])),
  });

export const fixtures: Fixtures<Authored, PlacingAnswer, ResolvedPlacing, PublicPlacing> = {
  sameItemOtherKey: [make([0, 1, 1, 0], "one"), make([2, 0, 0, 1], "other")],
  cases: [
    { name: "nothing placed", answer: () => ({ places: {} }), expect: "unanswered" },
    { name: "a card of another view", answer: ({ places }) => ({ places: { ...places, x: "y" } }), expect: "invalid" },
    { name: "every card at home", answer: (reference) => reference, expect: "correct" },
    {
      name: "half of them, the rest left open",
      answer: ({ places }) => ({ places: Object.fromEntries(Object.entries(places).slice(0, 2)) }),
      expect: "partial",
    },
    { name: "everything into a class of half of them", answer: everything(0), expect: "partial" },
    { name: "everything into a class of none", answer: everything(2), expect: "incorrect" },
  ],
  impossible: { "awaiting-marks": "the server marks it" },
  canary: {
    body: (secret) => ({
      categories: categories.slice(0, 2),
      cards: ["a", "b", "c", "d"].map((id, index) => ({
        id,
        text: { zh: id, en: id },
        category: index < 2 ? "frozen" : "trained",
        feedback: secret,
      })),
      slips: [{ id: "canary", card: "a", place: "trained", feedback: secret }],
    }),
    answer: ({ prompts, choices }) => ({ places: { [choices[0]!.id]: prompts[0]!.id } }),
  },
};
