import type { Rng } from "@/lib/core/rng";
import { chance, pick, pickTwo } from "@/scripts/tiny-model/corpus/draw";
import { speakerOf } from "@/scripts/tiny-model/corpus/explain";
import { tidy } from "@/scripts/tiny-model/corpus/fill";
import type { Pair } from "@/scripts/tiny-model/corpus/pair";
import type { Person, Phrases, Topic } from "@/scripts/tiny-model/corpus/read-phrases";
import type { Language } from "@/scripts/tiny-model/settings";

const TEACHER: Pair = { zh: "老师", en: "Teacher" };
const INTERVIEWER: Pair = { zh: "面试官", en: "Interviewer" };
const CANDIDATE: Pair = { zh: "候选人", en: "Candidate" };

const written = (turns: readonly (readonly [Pair, string])[], language: Language): string =>
  turns.map(([who, words]) => tidy(`${who[language]}${language === "zh" ? "：" : ": "}${words}`, language)).join("\n");

/** A learner asks somebody who knows: what, then some of why, how, cost, and what he got wrong. */
export function lesson(
  rng: Rng,
  phrases: Phrases,
  topic: Topic,
  people: readonly Person[],
  language: Language,
): string {
  const { say, one } = speakerOf(rng, phrases, language);
  const [learner, other] = pickTwo(rng, people);
  const knows: Pair = chance(rng, 0.5) ? TEACHER : other;
  const turns: [Pair, string][] = [];
  if (chance(rng, 0.6)) turns.push([learner, say("greet", topic)], [knows, say("reply", topic)]);
  turns.push([learner, say("askWhat", topic)], [knows, say("tellWhat", topic, { what: one(topic.what) })]);
  const parts = [
    ["askWhy", topic.why],
    ["askHow", topic.how],
    ["askCost", topic.cost],
  ] as const;
  for (const [question, lines] of parts)
    if (lines.length > 0 && chance(rng, 0.6))
      turns.push([learner, say(question, topic)], [knows, say("tell", topic, { say: one(lines) })]);
  if (topic.wrong.length > 0 && chance(rng, 0.6))
    turns.push(
      [learner, say("claim", topic, { say: one(topic.wrong) })],
      [knows, say("correct", topic, { say: one(topic.right) })],
    );
  if (chance(rng, 0.4))
    turns.push([learner, say("recap", topic, { what: one(topic.what) })], [knows, say("praise", topic)]);
  if (chance(rng, 0.5)) turns.push([learner, say("thanks", topic)], [knows, say("bye", topic)]);
  return written(turns, language);
}

/** A question of an interview, the answer, follow-ups. */
export function interview(rng: Rng, phrases: Phrases, topic: Topic, language: Language): string {
  const { say, one, join } = speakerOf(rng, phrases, language);
  const facts = rng.shuffle([...topic.why, ...topic.how, ...topic.cost, ...topic.more]);
  const sentences = [
    say("tellWhat", topic, { what: one(topic.what) }),
    ...facts.slice(0, 2).map((fact) => fact[language]),
  ];
  const turns: [Pair, string][] = [
    [INTERVIEWER, say("interviewer", topic)],
    [CANDIDATE, join(sentences)],
  ];
  for (const fact of facts.slice(2, 4))
    if (chance(rng, 0.6)) turns.push([INTERVIEWER, say("follow", topic)], [CANDIDATE, fact[language]]);
  if (topic.wrong.length > 0 && chance(rng, 0.5))
    turns.push(
      [INTERVIEWER, pick(rng, phrases["claim"] ?? [])[language].replace("{say}", one(topic.wrong))],
      [CANDIDATE, say("correct", topic, { say: one(topic.right) })],
    );
  turns.push([INTERVIEWER, say("judge", topic)]);
  return written(turns, language);
}
