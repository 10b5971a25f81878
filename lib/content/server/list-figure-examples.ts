import "server-only";
import { stringify } from "yaml";
import type { ContentFigures } from "@/lib/content/content-files";
import { formatYaml } from "@/lib/content/format-yaml";
import { noOrder } from "@/lib/content/key-order";
import { parseFigures } from "@/lib/content/parse-figures";
import type { FigureEntry } from "@/lib/content/schema";
import { readYaml } from "@/lib/content/yaml-source";
import type { Localized } from "@/lib/core/locale";
import type { FigureExamples } from "@/lib/figures/contract";

export interface FigureExampleEntry {
  readonly figure: FigureEntry;
  /** As it stands in a figures.yaml. */
  readonly yaml: string;
}

/**
 * The examples of every kind, read as a chapter's figures are. Throws when one does not parse, which the contract test of figures
 * would have found.
 */
export function listFigureExamples(
  examples: Readonly<Record<string, FigureExamples>>,
  kinds: ContentFigures,
): { readonly kind: string; readonly entries: readonly FigureExampleEntry[] }[] {
  return Object.entries(examples).map(([kind, list]) => ({
    kind,
    entries: Object.entries(list).map(([name, { data, steps }]) => {
      const id = `${kind}-${name}`;
      const yaml = stringify(
        [{ id, kind, caption: captionOf(data) ?? { zh: id, en: id }, data, ...(steps && { steps }) }],
        { aliasDuplicateObjects: false },
      );
      const { entries, problems } = parseFigures(readYaml(`${id}.yaml`, yaml), kinds);
      const [figure] = entries;
      if (!figure) throw new Error(`${id}: ${problems.map(({ message }) => message).join("; ")}`);
      return { figure, yaml: formatYaml(yaml, noOrder) };
    }),
  }));
}

/** What the figure is called, where it says so. */
function captionOf(data: unknown): Localized | undefined {
  const { title } = data as { readonly title?: Localized }; // an example, which its kind's schema has read
  return title;
}
