import type { Root, RootContent } from "hast";
import { plainText } from "@/lib/search/plain-text";

export interface LessonSection {
  /** Of its heading; undefined for what stands before the first one. */
  readonly id: string | undefined;
  readonly title: string;
  readonly text: string;
}

/** Cuts a lesson at its headings, each with the text up to the next. */
export function lessonSections(root: Root): LessonSection[] {
  const sections: { id: string | undefined; title: string; nodes: RootContent[] }[] = [
    { id: undefined, title: "", nodes: [] },
  ];
  for (const node of root.children) {
    const id = node.type === "element" && /^h[23]$/.test(node.tagName) ? node.properties["id"] : undefined;
    if (typeof id === "string") sections.push({ id, title: plainText(node), nodes: [] });
    else sections.at(-1)?.nodes.push(node);
  }
  return sections.map(({ id, title, nodes }) => ({ id, title, text: plainText({ type: "root", children: nodes }) }));
}
