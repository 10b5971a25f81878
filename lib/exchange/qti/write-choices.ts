import type { BodyOf } from "@/lib/exchange/open-item";
import type { Draft } from "@/lib/exchange/drafts/bodies";
import {
  base,
  condition,
  type ItemParts,
  mapResponse,
  type QtiWriter,
  responseDeclaration,
  setOutcome,
  variable,
} from "@/lib/exchange/qti/build";
import { element, type XmlElement } from "@/lib/exchange/xml/element";

type Choice = BodyOf<"single-choice">["choices"][number];
const idOf = (index: number, prefix = "choice"): string => `${prefix}-${index + 1}`;

function interaction(
  choices: readonly Choice[],
  writer: QtiWriter,
  options: { id: string; most: number; shuffle: boolean; prefix?: string },
): XmlElement {
  return element(
    "qti-choice-interaction",
    { "response-identifier": options.id, shuffle: String(options.shuffle), "max-choices": options.most },
    ...choices.map(({ text }, index) =>
      element("qti-simple-choice", { identifier: idOf(index, options.prefix) }, ...writer.inline(text)),
    ),
  );
}

/** Right choices share one point, wrong ones take as much away in all; the bounds keep the score between 0 and 1, as ours is. */
export function writeChoice(
  draft: Extract<Draft, { kind: "single-choice" | "multiple-choice" }>,
  writer: QtiWriter,
): ItemParts {
  const { kind, body } = draft;
  const isSingle = kind === "single-choice";
  const right = body.choices.filter(({ correct }) => correct).length;
  const share = ({ correct }: Choice) => (correct ? 1 / right : isSingle ? 0 : -1 / (body.choices.length - right));
  return {
    declarations: [
      responseDeclaration({
        ...{ id: "RESPONSE", cardinality: isSingle ? "single" : "multiple", type: "identifier" },
        correct: body.choices.flatMap(({ correct }, index) => (correct ? [idOf(index)] : [])),
        mapping: { entries: body.choices.map((choice, index) => [idOf(index), share(choice)]), bounds: true },
      }),
    ],
    body: [
      interaction(body.choices, writer, { id: "RESPONSE", most: isSingle ? 1 : 0, shuffle: body.order !== "fixed" }),
    ],
    processing: [setOutcome("SCORE", mapResponse("RESPONSE"))],
    feedback: body.choices.map(({ feedback }, index) => ({ id: idOf(index), text: feedback, when: "chosen" })),
  };
}

const VERDICTS = [
  { id: "true", zh: "成立", en: "It holds" },
  { id: "false", zh: "不成立", en: "It does not hold" },
];
/** As our own marking has it: lib/items/true-false-with-reason/grade.server.ts. */
const SHARE_OF_VERDICT = 0.25;

/** A verdict and a reason are two questions of one item: a right verdict earns a part, with the right reason everything. */
export function writeVerdict({ holds, reasons }: BodyOf<"true-false-with-reason">, writer: QtiWriter): ItemParts {
  const verdict = holds ? "true" : "false";
  const reason = idOf(
    reasons.findIndex(({ correct }) => correct),
    "reason",
  );
  const isRight = element("qti-match", {}, variable("RESPONSE"), base("identifier", verdict));
  const hasReason = element("qti-match", {}, variable("REASON"), base("identifier", reason));
  const single = { cardinality: "single", type: "identifier" } as const;
  return {
    declarations: [
      responseDeclaration({ ...single, id: "RESPONSE", correct: [verdict] }),
      responseDeclaration({ ...single, id: "REASON", correct: [reason] }),
    ],
    body: [
      element(
        "qti-choice-interaction",
        { "response-identifier": "RESPONSE", shuffle: "false", "max-choices": 1 },
        ...VERDICTS.map((each) => element("qti-simple-choice", { identifier: each.id }, each[writer.locale])),
      ),
      interaction(reasons, writer, { id: "REASON", most: 1, shuffle: true, prefix: "reason" }),
    ],
    processing: [
      condition(isRight, setOutcome("SCORE", base("float", SHARE_OF_VERDICT))),
      condition(element("qti-and", {}, isRight, hasReason), setOutcome("SCORE", base("float", 1))),
    ],
    feedback: reasons.map(({ feedback }, index) => ({ id: idOf(index, "reason"), text: feedback, when: "chosen" })),
  };
}
