import type { CarriedEnvelope, ExportedItem } from "@/lib/exchange/contract";
import type { Draft } from "@/lib/exchange/drafts/bodies";
import { gradersNotes } from "@/lib/exchange/drafts/write-graders-notes";
import {
  allowed,
  base,
  type ItemParts,
  QtiWriter,
  responseDeclaration,
  setOutcome,
  variable,
} from "@/lib/exchange/qti/build";
import { writeChoice, writeVerdict } from "@/lib/exchange/qti/write-choices";
import { writeOrdering, writePlaced } from "@/lib/exchange/qti/write-placed";
import { writeCloze, writeNumeric, writeShortText } from "@/lib/exchange/qti/write-typed";
import { element, type XmlElement } from "@/lib/exchange/xml/element";
import type { Locale } from "@/lib/core/locale";

export const QTI3 = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";
const SCHEMA = "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd";
export const LANGUAGE_TAGS = { zh: "zh-Hans", en: "en" } as const;

/** The identifier of an item in one language: the two are joined by what stands before the full stop. */
export const identifierOf = (id: string, locale: Locale): string => `${id}.${locale}`;

/** One item in one language, by the order of elements that the schema of QTI 3.0 demands. */
export function writeItem({ id, envelope }: ExportedItem, draft: Draft, writer: QtiWriter): XmlElement {
  const { locale, notes } = writer;
  const parts = writeParts(draft, writer);
  const told = parts.feedback.filter(({ text }) => text[locale] !== "");
  const { hints, explanation, stem } = draft.body;
  if (hints.length > 0) notes.note("hints-for-tutors");
  const always = [
    ...told.filter(({ when }) => when === "always").map((each) => each.id),
    ...(explanation[locale] ? ["explanation"] : []),
  ];
  const chosen = told.some(({ when }) => when === "chosen")
    ? parts.declarations.map(({ attributes }) => attributes["identifier"] ?? "")
    : [];
  const shown = element("qti-multiple", {}, ...chosen.map(variable), ...always.map((each) => base("identifier", each)));
  const feedback = (identifier: string, text: typeof stem) =>
    element(
      "qti-modal-feedback",
      { "outcome-identifier": "FEEDBACK", identifier, "show-hide": "show" },
      element("qti-content-body", {}, ...writer.blocks(text)),
    );
  return element(
    "qti-assessment-item",
    {
      ...{
        xmlns: QTI3,
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": `${QTI3} ${SCHEMA}`,
      },
      ...{
        identifier: identifierOf(id, locale),
        title: envelope.title[locale],
        adaptive: "false",
        "time-dependent": "false",
      },
      ...{ "xml:lang": LANGUAGE_TAGS[locale], "tool-name": "Warmup" },
    },
    ...parts.declarations,
    outcome("SCORE", "single", "float", "0"),
    outcome("FEEDBACK", "multiple", "identifier"),
    element(
      "qti-item-body",
      dataOf(envelope),
      element("div", { class: "stem" }, ...writer.blocks(stem)),
      ...parts.body,
      ...hints.map((hint) => rubric("tutor", "hint", writer.blocks(hint))),
      draft.kind === "open"
        ? rubric("scorer", "model-answer", gradersNotes(draft.body, locale, notes, writer.pictures).map(allowed))
        : undefined,
    ),
    element(
      "qti-response-processing",
      {},
      ...(shown.children.length > 0 ? [setOutcome("FEEDBACK", shown)] : []),
      ...parts.processing,
    ),
    ...told.map((each) => feedback(each.id, each.text)),
    ...(explanation[locale] ? [feedback("explanation", explanation)] : []),
  );
}

function writeParts(draft: Draft, writer: QtiWriter): ItemParts {
  switch (draft.kind) {
    case "single-choice":
    case "multiple-choice":
      return writeChoice(draft, writer);
    case "true-false-with-reason":
      return writeVerdict(draft.body, writer);
    case "matching":
    case "categorise":
      return writePlaced(draft, writer);
    case "ordering":
      return writeOrdering(draft.body, writer);
    case "numeric-units":
      return writeNumeric(draft.body, writer);
    case "short-text":
      return writeShortText(draft.body, writer);
    case "cloze":
      return writeCloze(draft.body, writer);
    case "open":
      return {
        declarations: [responseDeclaration({ id: "RESPONSE", cardinality: "single", type: "string", correct: [] })],
        body: [element("qti-extended-text-interaction", { "response-identifier": "RESPONSE", "expected-lines": 15 })],
        ...{ processing: [], feedback: [] },
      };
  }
}

function outcome(identifier: string, cardinality: string, type: string, value?: string): XmlElement {
  const byDefault = value === undefined ? undefined : element("qti-default-value", {}, element("qti-value", {}, value));
  return element("qti-outcome-declaration", { identifier, cardinality, "base-type": type }, byDefault);
}

const rubric = (view: string, name: string, nodes: XmlElement["children"]): XmlElement =>
  element(
    "qti-rubric-block",
    { view, use: view === "scorer" ? "scoring" : "instructions", class: name },
    element("qti-content-body", {}, ...nodes),
  );

/** What of the envelope QTI has no place for, as data of the body, which every reader lets through. */
const dataOf = ({ chapter, use, questions, difficulty, sources, reviewed, lab, edition, round }: CarriedEnvelope) => ({
  ...{
    "data-chapter": chapter,
    "data-use": use === "assessment" ? use : undefined,
    "data-questions": questions?.join(" "),
  },
  ...{ "data-difficulty": difficulty, "data-sources": sources?.join(" "), "data-reviewed": reviewed, "data-lab": lab },
  ...{ "data-edition": edition === 1 ? undefined : edition, "data-round": round },
});
