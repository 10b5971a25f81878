// Over 300 kB of parsers, fonts' metrics and grammars: browser code gets HTML instead.
import "server-only";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { parseMarkdown, renderMdast } from "@/lib/content/markdown-processor";
import { createBoundedCache } from "@/lib/core/bounded-cache";
import type { RenderMarkdown } from "@/lib/items/contract";

const stringifier = unified().use(rehypeStringify).freeze();

const rendered = createBoundedCache<string, string>(5_000);

/**
 * An item's Markdown as sanitised HTML: formulas as KaTeX with MathML, code highlighted for both themes, no headings, no ids,
 * pictures of ours alone, links to https only. Synchronous and pure; never throws on what an author wrote (a refused formula is shown red,
 * and `content:check` reports it).
 */
export const renderMarkdown: RenderMarkdown = (markdown) => {
  const known = rendered.get(markdown);
  if (known !== undefined) return known;
  return rendered.keep(markdown, stringifier.stringify(renderMdast(parseMarkdown(markdown, "item"), "item").root));
};

/** The same, without the paragraph around a text that is one paragraph: for choices and labels. */
export const renderInline: RenderMarkdown = (markdown) => {
  const html = renderMarkdown(markdown);
  const inner = /^<p>([\s\S]*)<\/p>$/.exec(html)?.[1];
  return inner === undefined || inner.includes("<p>") ? html : inner;
};

/** A text of the operator's as sanitised HTML: headings of two levels, links within the site, no formulas. */
export const renderPage: RenderMarkdown = (markdown) =>
  stringifier.stringify(renderMdast(parseMarkdown(markdown, "page"), "page").root);
