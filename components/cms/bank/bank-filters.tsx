import { useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";
import { BANK_SORTS, bankStatus, languageState, type BankQuery } from "@/lib/cms/bank-schema";
import { useBankFacets } from "@/lib/cms/client/use-bank";
import { kinds } from "@/lib/items/kinds.generated";

export interface Named {
  readonly slug: string;
  readonly name: string;
}

interface BankFiltersProps {
  readonly query: BankQuery;
  readonly chapters: readonly Named[];
  readonly concepts: readonly Named[];
  onQuery(change: Readonly<Record<string, string>>): void;
}

/** What is looked for; each choice takes effect at once and stands in the address. */
export function BankFilters({ query, chapters, concepts, onQuery }: BankFiltersProps) {
  const t = useTranslations("cms.bank");
  const kindName = useTranslations("practice.kinds");
  const facets = useBankFacets().data;
  const known = (name: string, values: readonly string[]) =>
    values.map((value) => [value, t(`${name}.${value}`)] as const);
  const named = (list: readonly Named[]) => list.map(({ slug, name }) => [slug, name] as const);
  const choices: readonly (readonly [keyof BankQuery, readonly (readonly [string, string])[]])[] = [
    ["chapter", named(chapters)],
    ["concept", named(concepts)],
    ["kind", Object.keys(kinds).map((kind) => [kind, kindName(kind as keyof typeof kinds)])],
    ["use", known("uses", ["practice", "assessment"])],
    ["difficulty", ["1", "2", "3", "4", "5"].map((value) => [value, value])],
    ["status", known("states", bankStatus.options)],
    ["language", known("languages", languageState.options)],
    ["statistics", known("figures", ["few", "flagged", "fine"])],
    ["review", known("reviews", ["due", "soon", "none"])],
    [
      "author",
      [["mine", t("mine")], ...(facets?.authors ?? []).map(({ userId, nickname }) => [userId, nickname] as const)],
    ],
    ["tag", (facets?.tags ?? []).map((tag) => [tag, tag])],
    ["sort", known("sorts", BANK_SORTS)],
  ];
  return (
    <div className="flex flex-wrap gap-x-3 gap-y-2">
      {choices.map(([name, options]) => (
        <Choice
          key={name}
          label={t(`by.${name}`)}
          value={String(query[name] ?? "")}
          onValue={(value) => onQuery({ [name]: value })}
          className="flex-1 basis-32 sm:max-w-48"
        >
          <option value="">{name === "sort" ? t("sorts.default") : t("any")}</option>
          {options.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Choice>
      ))}
    </div>
  );
}
