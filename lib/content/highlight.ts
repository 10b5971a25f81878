import type { Element, ElementContent, Root } from "hast";
import { toString } from "hast-util-to-string";
import { createHighlighterCoreSync } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import bash from "shiki/langs/bash.mjs";
import json from "shiki/langs/json.mjs";
import python from "shiki/langs/python.mjs";
import dark from "shiki/themes/github-dark-high-contrast.mjs";
import light from "shiki/themes/github-light-high-contrast.mjs";
import { SKIP, visit } from "unist-util-visit";

/** The languages that a fenced block may name. */
export const codeLanguages: readonly string[] = ["python", "bash", "json", "text"];

const highlighter = createHighlighterCoreSync({
  themes: [light, dark],
  langs: [python, bash, json],
  engine: createJavaScriptRegexEngine(),
});

const isElement = (node: ElementContent | undefined): node is Element => node?.type === "element";

/**
 * Colours fenced code: `<pre class="shiki" data-language tabindex="0"><code><span class="line"><span style="--shiki-light:…;--shiki-dark:…">`.
 * The page's style sheet picks one of the two variables by theme. An unknown language is shown plain.
 */
export function rehypeHighlight() {
  return (tree: Root): void => {
    visit(tree, "element", (node, index, parent) => {
      const code = node.children[0];
      if (node.tagName !== "pre" || !isElement(code) || code.tagName !== "code" || index === undefined || !parent)
        return;
      const classes = Array.isArray(code.properties["className"]) ? code.properties["className"].map(String) : [];
      const named = classes.find((name) => name.startsWith("language-"))?.slice("language-".length) ?? "text";
      const lang = codeLanguages.includes(named) ? named : "text";
      const highlighted = highlighter.codeToHast(toString(code).replace(/\n$/, ""), {
        lang,
        themes: { light: light.name ?? "light", dark: dark.name ?? "dark" },
        defaultColor: false,
      });
      const pre = highlighted.children[0];
      if (pre?.type !== "element") return;
      pre.properties = { className: ["shiki"], tabIndex: 0, dataLanguage: lang };
      parent.children[index] = pre;
      return SKIP;
    });
  };
}
