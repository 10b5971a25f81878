import type { ContentFiles, ContentLabs } from "@/lib/content/content-files";
import { createReporter } from "@/lib/content/check/reporter";
import type { Problem } from "@/lib/content/problem";

const LINK = /\]\(\/(?:zh|en)\/labs\/([^)?#\s]+)(?:\?([^)\s]*))?\)/g;

/** Links into labs lead to a lab that is built, and give it what it reads: what it does not know it would pass over in silence. */
export function checkLabLinks(files: ContentFiles, labs: ContentLabs): Problem[] {
  const { problems, line } = createReporter("lab-links");
  for (const [file, text] of files)
    for (const { index, 1: slug = "", 2: query = "" } of text.matchAll(LINK)) {
      const at = text.slice(0, index).split("\n").length;
      const lab = Object.hasOwn(labs, slug) ? labs[slug] : undefined;
      if (!lab) {
        line(
          file,
          at,
          `the link leads to the lab "${slug}", which is not built`,
          `Name one of ${Object.keys(labs).join(", ")}`,
        );
        continue;
      }
      const known = Object.values(lab.params);
      for (const name of query.split("&").flatMap((pair) => pair.split("=")[0] ?? []))
        if (name && !known.includes(name))
          line(
            file,
            at,
            `the link gives the lab "${slug}" a "${name}" that it does not read`,
            `Use ${known.join(", ")}`,
          );
    }
  return problems;
}
