import type { Rng } from "@/lib/core/rng";
import { pick, pickTwo } from "@/scripts/tiny-model/corpus/draw";
import { fill, tidy } from "@/scripts/tiny-model/corpus/fill";
import type { Lexicon, Person, Plot } from "@/scripts/tiny-model/corpus/read-phrases";
import type { Language } from "@/scripts/tiny-model/settings";

const PRONOUNS = {
  en: {
    he: { he: "he", him: "him", his: "his", himself: "himself" },
    she: { he: "she", him: "her", his: "her", himself: "herself" },
  },
  zh: {
    he: { he: "他", him: "他", his: "他的", himself: "他自己" },
    she: { he: "她", him: "她", his: "她的", himself: "她自己" },
  },
};

/** Slots of a person: `{hero}`, `{he}`, `{He}`, `{his}`, …; the second person's begin with f: `{friend}`, `{fhe}`, … */
function slotsOf(person: Person, name: string, prefix: string, language: Language): Record<string, string> {
  const { he, him, his, himself } = PRONOUNS[language][person.pronoun];
  return {
    [name]: person[language],
    [`${prefix}he`]: he,
    [`${prefix}He`]: he.charAt(0).toUpperCase() + he.slice(1),
    [`${prefix}him`]: him,
    [`${prefix}his`]: his,
    [`${prefix}himself`]: himself,
  };
}

function values(rng: Rng, lexicon: Lexicon, language: Language): Record<string, string> {
  const [hero, friend] = pickTwo(rng, lexicon.people);
  const thing = pick(rng, lexicon.things);
  const animal = pick(rng, lexicon.animals);
  return {
    ...slotsOf(hero, "hero", "", language),
    ...slotsOf(friend, "friend", "f", language),
    thing: thing[language],
    "a thing": language === "zh" ? `一${thing.measure}${thing.zh}` : `${thing.article} ${thing.en}`,
    measure: thing.measure,
    animal: animal[language],
    "a animal": language === "zh" ? `一${animal.measure}${animal.zh}` : `${animal.article} ${animal.en}`,
    place: pick(rng, lexicon.places)[language],
    colour: pick(rng, lexicon.colours)[language],
    food: pick(rng, lexicon.foods)[language],
    time: pick(rng, lexicon.times)[language],
  };
}

/** One telling of a plot: a line of each part, the people and things the same throughout. Talk has a line for each turn. */
export function tell(rng: Rng, plot: Plot, lexicon: Lexicon, language: Language, shape: "story" | "talk"): string {
  const slots = values(rng, lexicon, language);
  const drawn = plot.parts.map((part) => rng.integer(0, part.length - 1));
  for (const [first, ...others] of plot.linked) for (const other of others) drawn[other] = drawn[first ?? other] ?? 0;
  const lines = plot.parts.map((part, place) => fill(part[drawn[place] ?? 0]?.[language] ?? "", slots));
  const join = shape === "talk" ? "\n" : language === "zh" ? "" : " ";
  return tidy(lines.join(join), language);
}
