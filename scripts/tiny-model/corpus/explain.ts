import type { Rng } from "@/lib/core/rng";
import { chance, pick, pickTwo } from "@/scripts/tiny-model/corpus/draw";
import { fill, tidy, upperFirst } from "@/scripts/tiny-model/corpus/fill";
import type { Pair } from "@/scripts/tiny-model/corpus/pair";
import type { Phrases, Topic } from "@/scripts/tiny-model/corpus/read-phrases";
import type { Language } from "@/scripts/tiny-model/settings";

/** Says parts of topics in drawn phrases of one language. */
export function speakerOf(rng: Rng, phrases: Phrases, language: Language) {
  const names = (topic: Topic) => ({ x: topic.name[language], X: upperFirst(topic.name[language]) });
  return {
    say(group: string, topic: Topic, more: Readonly<Record<string, string>> = {}): string {
      return fill(pick(rng, phrases[group] ?? [])[language], { ...names(topic), ...more });
    },
    one: (lines: readonly Pair[]): string => pick(rng, lines)[language],
    join: (sentences: readonly string[]): string => tidy(sentences.join(language === "zh" ? "" : " ").trim(), language),
  };
}

/** A short explanation: an opening, what it is, then some of why, how, cost and mistakes in this order, a closing. */
export function explain(rng: Rng, phrases: Phrases, topic: Topic, language: Language): string {
  const { say, one, join } = speakerOf(rng, phrases, language);
  const sentences: string[] = [];
  if (chance(rng, 0.6)) sentences.push(say("open", topic));
  const [first, second] = rng.shuffle(topic.what);
  if (first) sentences.push(say("what", topic, { what: first[language] }));
  if (second && chance(rng, 0.6)) sentences.push(say("again", topic, { what: second[language] }));
  for (const part of ["why", "how", "cost"] as const)
    for (const line of rng.shuffle(topic[part]))
      if (chance(rng, 0.65)) sentences.push(say(part, topic, { say: line[language] }));
  if (topic.wrong.length > 0 && chance(rng, 0.5))
    sentences.push(say("mistake", topic, { wrong: one(topic.wrong), right: one(topic.right) }));
  if (topic.more.length > 0 && chance(rng, 0.5)) sentences.push(one(topic.more));
  if (chance(rng, 0.35)) sentences.push(say("close", topic));
  return join(sentences);
}

const ASK: readonly Pair[] = [
  { zh: "{X}和{y}有什么区别？", en: "What is the difference between {x} and {y}?" },
  { zh: "比较一下{x}和{y}。", en: "Compare {x} with {y}." },
  { zh: "{X}和{y}常被混在一起，其实各管各的。", en: "{X} and {y} are often named together, but each has its own job." },
  { zh: "今天学两个词：{x}和{y}。", en: "Two terms for today: {x} and {y}." },
];
const TURN: readonly Pair[] = [
  { zh: "而{y}{what}。", en: "By contrast, {y} {what}." },
  { zh: "再看{y}，它{what}。", en: "Now {y}: it {what}." },
  { zh: "另一边，{y}{what}。", en: "On the other side, {y} {what}." },
  { zh: "至于{y}，它{what}。", en: "As for {y}, it {what}." },
];

/** Two topics side by side. */
export function compare(rng: Rng, phrases: Phrases, topics: readonly Topic[], language: Language): string {
  const [a, b] = pickTwo(rng, topics);
  const { say, one, join } = speakerOf(rng, phrases, language);
  const names = { x: a.name[language], X: upperFirst(a.name[language]), y: b.name[language] };
  const sentences = [fill(one(ASK), names), say("what", a, { what: one(a.what) })];
  const about = (topic: Topic) => [...topic.why, ...topic.how, ...topic.cost];
  if (about(a).length > 0 && chance(rng, 0.6)) sentences.push(one(about(a)));
  sentences.push(fill(one(TURN), { ...names, what: one(b.what) }));
  if (about(b).length > 0 && chance(rng, 0.6)) sentences.push(one(about(b)));
  return join(sentences);
}

const LIST_HEADS: readonly Pair[] = [
  { zh: "关于{x}，要记住这几点：", en: "What to remember about {x}:" },
  { zh: "{X}的要点：", en: "Key points of {x}:" },
  { zh: "复习{x}：", en: "A review of {x}:" },
  { zh: "面试前看一眼，{x}：", en: "Before the interview, a look at {x}:" },
];

/** A numbered list of what is true of a topic. */
export function list(rng: Rng, phrases: Phrases, topic: Topic, language: Language): string {
  const { one } = speakerOf(rng, phrases, language);
  const x = topic.name[language];
  const facts = rng.shuffle([...topic.why, ...topic.how, ...topic.cost, ...topic.right, ...topic.more]).slice(0, 4);
  const first = language === "zh" ? `它${one(topic.what)}。` : `It ${one(topic.what)}.`;
  const lines = [first, ...facts.map((fact) => fact[language])].map((line, place) => `${place + 1}. ${line}`);
  return tidy([fill(one(LIST_HEADS), { x, X: upperFirst(x) }), ...lines].join("\n"), language);
}

const VERDICTS: Readonly<Record<"right" | "wrong", readonly Pair[]>> = {
  right: [
    { zh: "判断：{say}\n答案：对。{more}", en: "True or false? {say}\nTrue. {more}" },
    { zh: "“{say}”这句话对吗？\n对。{more}", en: "Is this right? “{say}”\nYes. {more}" },
  ],
  wrong: [
    { zh: "判断：{say}\n答案：错。{more}", en: "True or false? {say}\nFalse. {more}" },
    { zh: "“{say}”这句话对吗？\n不对。{more}", en: "Is this right? “{say}”\nNo. {more}" },
  ],
};

/** A statement to judge, with the verdict and its reason. */
export function judge(rng: Rng, topic: Topic, language: Language): string {
  const facts = [...topic.why, ...topic.how, ...topic.cost];
  const wrong = topic.wrong.length > 0 && (facts.length === 0 || chance(rng, 0.5));
  const what = language === "zh" ? "{X}{what}。" : "{X} {what}.";
  const names = { X: upperFirst(topic.name[language]), what: pick(rng, topic.what)[language] };
  const sentence = fill(what, names);
  const verdict = pick(rng, VERDICTS[wrong ? "wrong" : "right"])[language];
  const more = pick(rng, wrong ? topic.right : facts.length > 0 ? facts : topic.what)[language];
  return tidy(fill(verdict, { say: wrong ? pick(rng, topic.wrong)[language] : sentence, more }), language);
}
