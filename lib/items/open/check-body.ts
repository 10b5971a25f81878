import { LOCALES, type Locale } from "@/lib/core/locale";
import type { BodyProblem } from "@/lib/items/contract";
import { compareSample } from "@/lib/items/open/compare-sample";
import { listLostReferences } from "@/lib/items/open/references";
import { toRubric } from "@/lib/items/open/to-rubric";
import type { Authored } from "@/lib/items/open/type";
import { compileRubric, type CompiledRubric } from "@/lib/rubric/compile-rubric";
import { markAnswer } from "@/lib/rubric/mark-answer";
import type { Glossary } from "@/lib/rubric/schema";

/** Sentences about something else: whoever writes them has said nothing of any technical question. */
const OFF_TOPIC = {
  zh: "今天天气很好，我们下午去公园散步，晚上一起做饭。早上的地铁很挤，我迟到了十分钟，大家都在等我，会议推迟到了明天。",
  en: "The weather is fine today, so we take a walk in the park and cook dinner together. The train was full this morning, I was ten minutes late, everybody waited for me, and the meeting was moved to tomorrow.",
};

/**
 * Proves of a body in both languages that its model answer says every point and no misconception, that each misconception's
 * sample is flagged and its denial is not, and that the question's own words, an answer about something else and an empty one
 * say nothing. Warns where a sample answer is not read as its author expects.
 */
export function checkBody(body: Authored, glossary: Glossary): BodyProblem[] {
  const rubric = compileRubric(toRubric(body), glossary);
  return [
    ...rubric.unknown.map((what): BodyProblem => ({
      path: ["rubric"],
      message: `${what} is not in the glossary, or no quantity or formula that could be found`,
      remedy: "Add it to content/glossary.yaml, or correct the form",
    })),
    ...body.rubric.flatMap(({ parts }, index) =>
      parts
        ? []
        : [
            {
              path: ["rubric", index],
              message: "the point has no parts",
              remedy: "Write the forms in which it is said",
            },
          ],
    ),
    ...LOCALES.flatMap((locale) => [
      ...checkModelAnswer(body, rubric, locale),
      ...checkSilence(body, rubric, locale),
      ...checkMisconceptions(body, rubric, locale),
    ]),
    ...listLostReferences(body),
    ...checkSamples(body, rubric),
  ];
}

function checkSamples({ samples = [] }: Authored, rubric: CompiledRubric): BodyProblem[] {
  return samples.flatMap((sample, index) => {
    const { points, misconceptions } = compareSample(sample, markAnswer(sample.text, rubric));
    const warn = (part: "points" | "misconceptions", id: string, expected: string, found: string): BodyProblem => ({
      ...{ severity: "warning", path: ["samples", index, part] },
      message: `sample answer ${index + 1} expects ${part === "points" ? "the point" : "the misconception"} "${id}" to be ${expected}, it is ${found}`,
      remedy: "Add or narrow a form, or correct what is expected",
    });
    return [
      ...points.map(({ id, expected, found }) => warn("points", id, expected, found)),
      ...misconceptions.map(({ id, expected, found }) =>
        warn("misconceptions", id, expected ? "raised" : "not raised", found ? "raised" : "not raised"),
      ),
      ...rubric.points.flatMap(({ id, parts }): BodyProblem[] =>
        parts.length === 0 || sample.points[id] !== undefined
          ? []
          : [
              {
                ...{ severity: "warning", path: ["samples", index, "points"] },
                message: `sample answer ${index + 1} says nothing of the point "${id}"`,
                remedy: "Say whether it is to be found",
              },
            ],
      ),
    ];
  });
}

function checkModelAnswer(
  { modelAnswer, rubric: points }: Authored,
  rubric: CompiledRubric,
  locale: Locale,
): BodyProblem[] {
  const { points: found, misconceptions } = markAnswer(modelAnswer[locale], rubric);
  return [
    ...found.flatMap(({ id, status }): BodyProblem[] => {
      if (status === "found") return [];
      const index = points.findIndex((point) => point.id === id);
      const named = points[index]?.parts ?? {};
      const lost = rubric.points[index]?.parts.flatMap((forms, at) => {
        const alone = { ...rubric, points: [{ id, weight: 1, parts: [forms], need: 1, against: [] }] };
        return markAnswer(modelAnswer[locale], alone).share === 1 ? [] : [Object.keys(named)[at]];
      });
      return [
        {
          path: ["rubric", index],
          message: `the ${locale} model answer does not say the point "${id}" (${status}; parts not found: ${lost?.join(", ")})`,
          remedy: "Add a form that accepts its wording, or say it in the model answer",
        },
      ];
    }),
    ...misconceptions.flatMap(({ id, raised, quotes }) =>
      raised
        ? [
            {
              path: ["modelAnswer", locale],
              message: `the ${locale} model answer is flagged with the misconception "${id}" at “${cut(modelAnswer[locale], quotes[0])}”`,
              remedy: "Narrow the forms of the misconception, or write the sentence otherwise",
            },
          ]
        : [],
    ),
  ];
}

/** The question without its question mark: as an assertion even its own words must earn nothing. */
function checkSilence({ stem }: Authored, rubric: CompiledRubric, locale: Locale): BodyProblem[] {
  const texts = {
    "question's own words": stem[locale].replace(/[?？]/g, "."),
    "off-topic answer": OFF_TOPIC[locale],
    "empty answer": "",
  };
  return Object.entries(texts).flatMap(([name, text]) => {
    const { points, misconceptions, doubt } = markAnswer(text, rubric);
    const said = points.filter(
      ({ id, status }) => status === "found" || status === "half" || doubt?.withheld.includes(id),
    );
    return [...said, ...misconceptions.filter(({ raised }) => raised)].map(({ id, quotes }): BodyProblem => ({
      path: ["stem", locale],
      message: `the ${name} in ${locale} says "${id}" at “${cut(text, quotes[0])}”`,
      remedy: "Ask more of the form: add a group, or narrow its scope",
    }));
  });
}

function checkMisconceptions({ misconceptions }: Authored, rubric: CompiledRubric, locale: Locale): BodyProblem[] {
  return misconceptions.flatMap(({ id, said, sample, denial }, index): BodyProblem[] => {
    const path = ["misconceptions", index];
    if (!said?.length || !sample || !denial) {
      const message = `the misconception "${id}" lacks ${[!said?.length && "said", !sample && "sample", !denial && "denial"].filter(Boolean).join(", ")}`;
      return locale === "zh"
        ? [{ path, message, remedy: "Write its forms, a sentence that says it and one that denies it" }]
        : [];
    }
    const flags = (text: string) => markAnswer(text, rubric).misconceptions[index]?.raised;
    return [
      ...(flags(sample[locale])
        ? []
        : [
            {
              path: [...path, "sample", locale],
              message: `the sample of "${id}" is not flagged in ${locale}`,
              remedy: "Add a form that accepts it",
            },
          ]),
      ...(flags(denial[locale])
        ? [
            {
              path: [...path, "denial", locale],
              message: `the denial of "${id}" is flagged in ${locale}`,
              remedy: "Narrow the forms, or deny it more plainly",
            },
          ]
        : []),
    ];
  });
}

const cut = (text: string, at: { readonly start: number; readonly end: number } | undefined): string =>
  at ? text.slice(at.start, at.end) : "";
