import type { ElementContent } from "hast";
import type { Root } from "mdast";
import type { ContainerDirective, LeafDirective, TextDirective } from "mdast-util-directive";
import { toString } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";

export type Directive = ContainerDirective | LeafDirective | TextDirective;
type Form = Directive["type"];

interface Rule {
  readonly form: Form;
  /** The one attribute that it must have. */
  readonly required?: string;
  readonly optional?: string;
  /** The box that it must stand in. */
  readonly inside?: string;
  readonly tagName: string;
  readonly properties: (directive: Directive) => Record<string, string>;
}

const attribute = (directive: Directive, name: string): string => directive.attributes?.[name] ?? "";
const box: Rule = {
  form: "containerDirective",
  optional: "title",
  tagName: "warmup-box",
  properties: (directive) => ({
    dataKind: directive.name,
    ...(attribute(directive, "title") && { dataTitle: attribute(directive, "title") }),
  }),
};
const part: Rule = {
  form: "containerDirective",
  inside: "mistake",
  tagName: "warmup-part",
  properties: ({ name }) => ({ dataPart: name }),
};

/** The closed list of what a lesson may say beside Markdown. docs/authoring.md explains each. */
export const lessonDirectives: Readonly<Record<string, Rule>> = {
  item: {
    form: "leafDirective",
    required: "id",
    tagName: "warmup-item",
    properties: (directive) => ({ dataId: attribute(directive, "id") }),
  },
  figure: {
    form: "leafDirective",
    required: "id",
    tagName: "warmup-figure",
    properties: (directive) => ({ dataId: attribute(directive, "id") }),
  },
  lab: {
    form: "leafDirective",
    required: "slug",
    tagName: "warmup-lab",
    properties: (directive) => ({ dataSlug: attribute(directive, "slug") }),
  },
  cite: {
    form: "textDirective",
    required: "id",
    tagName: "warmup-cite",
    properties: (directive) => ({ dataSource: attribute(directive, "id"), dataLocator: toString(directive) }),
  },
  mistake: { ...box },
  minutes: { ...box },
  numbers: { ...box, required: "title" },
  since: { ...box },
  note: { ...box },
  said: part,
  why: part,
  right: part,
  aside: { form: "containerDirective", tagName: "warmup-aside", properties: () => ({}) },
};

export const mistakeParts: readonly string[] = ["said", "why", "right"];

const SPELLING: Readonly<Record<Form, (name: string) => string>> = {
  textDirective: (name) => `:${name}{…} in a line of text`,
  leafDirective: (name) => `::${name}{…} on a line of its own`,
  containerDirective: (name) => `:::${name} … :::`,
};

export interface DirectiveFault {
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

/**
 * Gives every known directive its element, puts `:name` that is no directive back as the text it was (`3:1`, `:smile`), and
 * returns what is wrong with the rest. Changes the tree; `markdown` is the text it was parsed from.
 */
export function applyDirectives(tree: Root, markdown: string): DirectiveFault[] {
  const faults: DirectiveFault[] = [];
  visit(tree, (node, index, parent) => {
    if (node.type !== "textDirective" && node.type !== "leafDirective" && node.type !== "containerDirective") return;
    const line = node.position?.start.line ?? 1;
    const rule = Object.hasOwn(lessonDirectives, node.name) ? lessonDirectives[node.name] : undefined;
    const isBare = node.type === "textDirective" && !Object.keys(node.attributes ?? {}).length && !node.children.length;
    if (isBare && node.name !== "cite" && parent && index !== undefined) {
      const value = markdown.slice(node.position?.start.offset, node.position?.end.offset);
      parent.children[index] = { type: "text", value, ...(node.position && { position: node.position }) };
      return SKIP;
    }
    if (!rule) {
      faults.push({
        line,
        message: `unknown directive "${node.name}"`,
        remedy: `Use one of ${Object.keys(lessonDirectives).join(", ")}, or write the colon as "\\:"`,
      });
      return SKIP;
    }
    faults.push(...faultsOf(node, rule, parent).map((fault) => ({ line, ...fault })));
    node.data = { hName: rule.tagName, hProperties: rule.properties(node) };
    if (node.type !== "containerDirective") node.data.hChildren = [] satisfies ElementContent[];
    return undefined;
  });
  return faults;
}

function faultsOf(directive: Directive, rule: Rule, parent: unknown): Omit<DirectiveFault, "line">[] {
  const faults: Omit<DirectiveFault, "line">[] = [];
  const { name } = directive;
  if (directive.type !== rule.form)
    faults.push({ message: `"${name}" stands in the wrong form`, remedy: `Write ${SPELLING[rule.form](name)}` });
  if (rule.required && !attribute(directive, rule.required))
    faults.push({ message: `"${name}" lacks its ${rule.required}`, remedy: `Add {${spell(rule.required)}}` });
  for (const given of Object.keys(directive.attributes ?? {}))
    if (given !== rule.required && given !== rule.optional)
      faults.push({ message: `"${name}" has no attribute "${given}"`, remedy: "Remove it" });
  const host = isDirective(parent) ? parent.name : undefined;
  if (rule.inside && host !== rule.inside)
    faults.push({
      message: `"${name}" stands outside a ${rule.inside} box`,
      remedy: `Put it inside ::::${rule.inside}`,
    });
  if (directive.type === "containerDirective" && directive.children.some(isLabel))
    faults.push({ message: `"${name}" has a [label]`, remedy: 'Write {title="…"} instead' });
  if (name === "mistake") {
    const parts = directive.children.map((child) => (isDirective(child) ? child.name : child.type));
    if (parts.join() !== mistakeParts.join())
      faults.push({
        message: "a mistake box holds something else than said, why and right, in this order",
        remedy: "Write ::::mistake, then :::said … :::, :::why … :::, :::right … :::, then ::::",
      });
  }
  return faults;
}

const spell = (name: string): string => (name === "id" ? "#…" : `${name}=…`);
const isDirective = (node: unknown): node is Directive =>
  typeof node === "object" &&
  node !== null &&
  "type" in node &&
  typeof node.type === "string" &&
  node.type.endsWith("Directive");
const isLabel = (node: { data?: object | undefined }): boolean =>
  node.data !== undefined && "directiveLabel" in node.data && node.data.directiveLabel === true;
