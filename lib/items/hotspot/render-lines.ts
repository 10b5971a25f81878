import type { RenderMarkdown } from "@/lib/items/contract";

/**
 * The lines of a code text as HTML, coloured by the one renderer of all our code: the whole text is rendered as a fence and taken
 * apart where its lines end, which no coloured token crosses. Where the renderer gave something else, the lines are plain.
 */
export function renderLines(code: string, language: string, render: RenderMarkdown): string[] {
  const lines = code.split("\n");
  // Longer than any run of tildes in the code, so that nothing inside ends the fence.
  const fence = "~".repeat(Math.max(3, ...[...code.matchAll(/~+/g)].map(([run]) => run.length + 1)));
  const html = render(`${fence}${language}\n${code}\n${fence}`);
  const coloured = /<code[^>]*>([\s\S]*?)<\/code>/.exec(html)?.[1]?.split("\n") ?? [];
  return coloured.length === lines.length ? coloured : lines.map(escape);
}

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
