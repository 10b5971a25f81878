import type { Locale, Localized } from "@/lib/core/locale";

/** The parts in their order, by the end of their ids. */
const PARTS: readonly { readonly id: string; readonly name: Localized }[] = [
  { id: "count", name: { zh: "参数量", en: "Parameters" } },
  { id: "memory", name: { zh: "显存", en: "Memory" } },
  { id: "timeline", name: { zh: "一步训练", en: "A training step" } },
  { id: "spectrum", name: { zh: "奇异值", en: "Singular values" } },
  { id: "steps", name: { zh: "头几步", en: "First steps" } },
  { id: "experiment", name: { zh: "秩的实验", en: "Rank experiment" } },
  { id: "merge", name: { zh: "合并与还原", en: "Merging" } },
];
const LABEL: Localized = { zh: "实验的各部分", en: "Parts of the lab" };

/** Leads to each part of a long lab. */
export function PartList({ idPrefix, locale }: { readonly idPrefix: string; readonly locale: Locale }) {
  return (
    <nav aria-label={LABEL[locale]} className="-mt-2 mb-8">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {PARTS.map(({ id, name }) => (
          <li key={id}>
            <a
              href={`#${idPrefix}-${id}`}
              className="inline-block rounded-sm py-1 text-accent underline decoration-line underline-offset-4 hover:decoration-accent"
            >
              {name[locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
