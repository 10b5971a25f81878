import { childrenOf, isElement, textOf, type XmlElement } from "@/lib/exchange/xml/element";

interface Rule {
  /** Attributes that must be there. */
  readonly needs?: readonly string[];
  /** Children in the order in which they must stand; any number of each. Undefined: content of a text. */
  readonly children?: readonly string[];
}

const expression = ["qti-variable", "qti-base-value", "qti-map-response", "qti-multiple", "qti-sum", "qti-correct"];
const test = ["qti-match", "qti-and", "qti-or", "qti-equal", "qti-string-match", "qti-member"];
const block = ["p", "ul", "ol", "pre", "blockquote", "div", "table", "hr"];
const inlineOnly = { needs: ["identifier"] };

/**
 * The elements of QTI 3.0 that we write, after its schema (imsqti_asiv3p0_v1p0.xsd): which attributes they must have, and what may stand
 * inside them. HTML is checked by name alone.
 */
const RULES: Readonly<Record<string, Rule>> = {
  "qti-assessment-item": {
    needs: ["identifier", "title", "adaptive", "time-dependent"],
    children: [
      "qti-response-declaration",
      "qti-outcome-declaration",
      "qti-item-body",
      "qti-response-processing",
      "qti-modal-feedback",
    ],
  },
  "qti-response-declaration": {
    needs: ["identifier", "cardinality", "base-type"],
    children: ["qti-correct-response", "qti-mapping"],
  },
  "qti-outcome-declaration": { needs: ["identifier", "cardinality", "base-type"], children: ["qti-default-value"] },
  "qti-default-value": { children: ["qti-value"] },
  "qti-correct-response": { children: ["qti-value"] },
  "qti-value": { children: [] },
  "qti-mapping": { needs: ["default-value"], children: ["qti-map-entry"] },
  "qti-map-entry": { needs: ["map-key", "mapped-value"], children: [] },
  "qti-item-body": {},
  "qti-rubric-block": { needs: ["view", "use"], children: ["qti-content-body"] },
  "qti-content-body": {},
  "qti-modal-feedback": { needs: ["outcome-identifier", "identifier", "show-hide"], children: ["qti-content-body"] },
  "qti-choice-interaction": { needs: ["response-identifier", "max-choices"], children: ["qti-simple-choice"] },
  "qti-order-interaction": { needs: ["response-identifier"], children: ["qti-simple-choice"] },
  "qti-simple-choice": inlineOnly,
  "qti-match-interaction": { needs: ["response-identifier"], children: ["qti-simple-match-set"] },
  "qti-simple-match-set": { children: ["qti-simple-associable-choice"] },
  "qti-simple-associable-choice": { needs: ["identifier", "match-max"] },
  "qti-text-entry-interaction": { needs: ["response-identifier"], children: [] },
  "qti-inline-choice-interaction": { needs: ["response-identifier"], children: ["qti-inline-choice"] },
  "qti-inline-choice": inlineOnly,
  "qti-extended-text-interaction": { needs: ["response-identifier"], children: [] },
  "qti-response-processing": { children: ["qti-set-outcome-value qti-response-condition"] },
  "qti-response-condition": { children: ["qti-response-if", "qti-response-else-if"] },
  "qti-response-if": { children: [test.join(" "), "qti-set-outcome-value"] },
  "qti-response-else-if": { children: [test.join(" "), "qti-set-outcome-value"] },
  "qti-set-outcome-value": { needs: ["identifier"], children: [expression.join(" ")] },
  "qti-multiple": { children: [expression.join(" ")] },
  "qti-sum": { children: [expression.join(" ")] },
  "qti-and": { children: [test.join(" ")] },
  "qti-or": { children: [test.join(" ")] },
  "qti-match": { children: [expression.join(" ")] },
  "qti-member": { children: [expression.join(" ")] },
  "qti-equal": { needs: ["tolerance-mode"], children: [expression.join(" ")] },
  "qti-string-match": { needs: ["case-sensitive"], children: [expression.join(" ")] },
  "qti-variable": { needs: ["identifier"], children: [] },
  "qti-correct": { needs: ["identifier"], children: [] },
  "qti-map-response": { needs: ["identifier"], children: [] },
  "qti-base-value": { needs: ["base-type"], children: [] },
};

const HTML = new Set([
  ...block,
  "li",
  "span",
  "em",
  "strong",
  "code",
  "a",
  "br",
  "kbd",
  "sub",
  "sup",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
]);
/** What holds text and no paragraphs. */
const PHRASES = new Set(["p", "span", "em", "strong", "code", "a", "pre"]);
/** Elements that may hold text beside elements. */
const TEXT = /^(?:qti-value|qti-base-value)$/;

/** Every rule that an item breaks, each in a few words. */
export function brokenRules(item: XmlElement): string[] {
  const identifiers = new Set(childrenOf(item).map(({ attributes }) => attributes["identifier"]));
  const broken: string[] = [];
  const visit = (node: XmlElement) => {
    const rule = RULES[node.name];
    if (!rule && !HTML.has(node.name)) broken.push(`no element ${node.name}`);
    for (const name of rule?.needs ?? [])
      if (node.attributes[name] === undefined) broken.push(`${node.name} lacks ${name}`);
    if (rule?.children) broken.push(...orderOf(node, rule.children));
    if (
      rule?.children &&
      !TEXT.test(node.name) &&
      node.children.some((child) => !isElement(child) && child.trim() !== "")
    )
      broken.push(`text in ${node.name}`);
    if (PHRASES.has(node.name))
      for (const { name } of childrenOf(node)) if (block.includes(name)) broken.push(`${name} in ${node.name}`);
    if (node.attributes["style"] !== undefined) broken.push(`style at ${node.name}`);
    const refers =
      node.attributes["response-identifier"] ??
      (node.name === "qti-variable" ? node.attributes["identifier"] : undefined);
    if (refers !== undefined && !identifiers.has(refers)) broken.push(`${refers} is not declared`);
    childrenOf(node).forEach(visit);
  };
  visit(item);
  const shown = childrenOf(item, "qti-modal-feedback").map(({ attributes }) => attributes["identifier"]);
  if (new Set(shown).size < shown.length) broken.push("two feedbacks of one identifier");
  if (/\{\{|exchange:/.test(textOf(item))) broken.push("a mark of ours in the text");
  return broken;
}

/** Whether children come in the order of the list, each entry of which names one or several. */
function orderOf(node: XmlElement, order: readonly string[]): string[] {
  let at = 0;
  return childrenOf(node).flatMap(({ name }) => {
    const next = order.findIndex((entry, index) => index >= at && entry.split(" ").includes(name));
    if (next < 0) return [`${name} in ${node.name}`];
    at = next;
    return [];
  });
}
