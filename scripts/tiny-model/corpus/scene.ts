import type { Rng } from "@/lib/core/rng";
import { chance, pick } from "@/scripts/tiny-model/corpus/draw";
import { fill, tidy } from "@/scripts/tiny-model/corpus/fill";
import type { Pair } from "@/scripts/tiny-model/corpus/pair";
import type { Lexicon } from "@/scripts/tiny-model/corpus/read-phrases";
import type { Language } from "@/scripts/tiny-model/settings";

const pair = (zh: string, en: string): Pair => ({ zh, en });

const HAS = [
  pair("{who}有一{measure}{colour}{thing}。", "{who} has {article} {colour} {thing}."),
  pair("{who}带来了一{measure}{colour}{thing}。", "{who} brought {article} {colour} {thing}."),
  pair("{who}拿着一{measure}{colour}{thing}。", "{who} is holding {article} {colour} {thing}."),
  pair("那{measure}{colour}{thing}是{who}的。", "The {colour} {thing} belongs to {who}."),
  pair("{who}昨天买了一{measure}{colour}{thing}。", "{who} bought {article} {colour} {thing} yesterday."),
];
const IS_AT = [
  pair("{who}在{place}。", "{who} is at the {place}."),
  pair("{who}去了{place}。", "{who} went to the {place}."),
  pair("{who}正在{place}等人。", "{who} is waiting at the {place}."),
  pair("今天早上，{who}到了{place}。", "This morning {who} came to the {place}."),
];
const LIKES = [
  pair("{who}喜欢吃{food}。", "{who} likes {food}."),
  pair("{who}最爱{food}。", "The favourite food of {who} is {food}."),
  pair("{who}每天都吃{food}。", "{who} eats {food} every day."),
  pair("{who}中午做了{food}。", "{who} cooked {food} at noon."),
];
const QUESTIONS: readonly { readonly ask: Pair; readonly answer: Pair }[] = [
  { ask: pair("谁有{thing}？", "Who has the {thing}?"), answer: pair("{who}。", "{who}.") },
  { ask: pair("{thing}是谁的？", "Whose is the {thing}?"), answer: pair("是{who}的。", "It belongs to {who}.") },
  { ask: pair("{who}在哪里？", "Where is {who}?"), answer: pair("在{place}。", "At the {place}.") },
  { ask: pair("谁在{place}？", "Who is at the {place}?"), answer: pair("{who}。", "{who}.") },
  { ask: pair("{thing}是什么颜色的？", "What colour is the {thing}?"), answer: pair("{colour}。", "It is {colour}.") },
  {
    ask: pair("{who}带着什么？", "What does {who} have with {him}?"),
    answer: pair("一{measure}{thing}。", "{plain} {thing}."),
  },
  { ask: pair("{who}吃什么？", "What does {who} eat?"), answer: pair("{food}。", "{Food}.") },
];
const MARKS: readonly Pair[] = [
  pair("问：{ask}答：{answer}", "Question: {ask} Answer: {answer}"),
  pair("{ask}{answer}", "{ask} {answer}"),
  pair("阅读后回答。{ask}{answer}", "Read and answer. {ask} {answer}"),
];

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Two or three people with different things, places and food; then questions whose answers stand in the text. */
export function scene(rng: Rng, lexicon: Lexicon, language: Language): string {
  const count = rng.integer(2, 3);
  const first = <T>(values: readonly T[]) => rng.shuffle(values).slice(0, count);
  const [people, things, places] = [first(lexicon.people), first(lexicon.things), first(lexicon.places)];
  const [colours, foods] = [first(lexicon.colours), first(lexicon.foods)];
  const slots = people.map((person, at): Record<string, string> => {
    const colour = colours[at]?.[language] ?? "";
    const thing = things[at];
    const food = foods[at]?.[language] ?? "";
    return {
      who: person[language],
      him: person.pronoun === "he" ? "him" : "her",
      colour,
      thing: thing?.[language] ?? "",
      measure: thing?.measure ?? "",
      article: /^[aeiou]/u.test(colour) ? "an" : "a",
      plain: upper(thing?.article ?? ""),
      place: places[at]?.[language] ?? "",
      food,
      Food: upper(food),
    };
  });
  const told = [HAS, IS_AT, LIKES].flatMap((ways, at) =>
    at < 2 || chance(rng, 0.5) ? [slots.map((values) => fill(pick(rng, ways)[language], values))] : [],
  );
  // Told person by person or relation by relation, so that an answer is not always at the same distance.
  const sentences = chance(rng, 0.5) ? told.flat() : slots.flatMap((_, at) => told.map((group) => group[at] ?? ""));
  const asked = told.length === 3 ? QUESTIONS : QUESTIONS.slice(0, 6);
  const answers = rng
    .shuffle(asked)
    .slice(0, rng.integer(1, 3))
    .map(({ ask, answer }) => {
      const values = pick(rng, slots);
      return fill(
        pick(rng, MARKS)[language].replace("{ask}", ask[language]).replace("{answer}", answer[language]),
        values,
      );
    });
  return tidy(`${sentences.join(language === "zh" ? "" : " ")}\n${answers.join("\n")}`, language);
}
