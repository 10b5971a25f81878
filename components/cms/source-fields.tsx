import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useField } from "@/lib/authoring/fields/field-context";
import { FieldProblems } from "@/lib/authoring/fields/field-problems";

/** What an item of a chapter can cite, in the language of the page. */
export interface SourceFacts {
  readonly chapterTitle: string;
  readonly sources: readonly { readonly id: string; readonly title: string; readonly url: string }[];
  /** Whether they are the chapter's own list. */
  readonly areSourcesOwn: boolean;
}

interface SourceFieldsProps {
  readonly facts: SourceFacts;
  readonly picked: readonly string[];
  onPicked(ids: string[]): void;
}

/** A list that is longer than this is looked through by words. */
const MANY = 12;

/** What the item cites: of the chapter's list, or of those of all chapters where it has none yet. */
export function SourceFields({ facts: { chapterTitle, sources, areSourcesOwn }, picked, onPicked }: SourceFieldsProps) {
  const t = useTranslations("cms.editor.envelope");
  const { id: fieldId, problems } = useField(["sources"]);
  const noteId = useId();
  const [words, setWords] = useState("");
  // A source that the list no longer names is still shown, so that it can be taken out.
  const strangers = picked.filter((id) => !sources.some((source) => source.id === id));
  const all = [...sources, ...strangers.map((id) => ({ id, title: id, url: "" }))];
  const wanted = words.trim().toLowerCase().split(/\s+/);
  const shown = all.filter(
    ({ id, title }) => picked.includes(id) || wanted.every((word) => `${title} ${id}`.toLowerCase().includes(word)),
  );
  return (
    <fieldset id={fieldId} tabIndex={-1} aria-describedby={areSourcesOwn ? undefined : noteId}>
      <legend className="mb-1 text-sm font-medium">
        {areSourcesOwn ? t("sources", { chapter: chapterTitle }) : t("sourcesOfAll")}
      </legend>
      {!areSourcesOwn && (
        <p id={noteId} className="mb-1.5 text-xs text-muted">
          {t("noSources")}
        </p>
      )}
      {all.length > MANY && (
        <input
          type="search"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          aria-label={t("findSource")}
          placeholder={t("findSource")}
          className="mb-1.5 min-h-10 w-full rounded-md border border-edge bg-bg px-2.5 text-base sm:text-sm"
        />
      )}
      <ul className="max-h-48 space-y-0.5 overflow-y-auto rounded-md border border-line p-1.5">
        {shown.map(({ id, title, url }) => (
          <li key={id} className="flex items-baseline gap-2 text-sm">
            <label className="flex min-w-0 flex-1 cursor-pointer items-baseline gap-2 py-0.5">
              <input
                type="checkbox"
                checked={picked.includes(id)}
                onChange={({ target }) =>
                  onPicked(target.checked ? [...picked, id] : picked.filter((other) => other !== id))
                }
                className="size-4 shrink-0 translate-y-0.5 accent-accent"
              />
              <span className="min-w-0 wrap-anywhere">
                {title} <code className="text-xs text-muted">{id}</code>
              </span>
            </label>
            {url && (
              <a href={url} target="_blank" rel="noreferrer" className="shrink-0 text-xs text-accent underline">
                {t("open")}
                <span className="sr-only"> {title}</span>
              </a>
            )}
          </li>
        ))}
        {shown.length === 0 && <li className="text-sm text-muted">{t("noneFound")}</li>}
      </ul>
      <FieldProblems id={`${fieldId}-problems`} path={["sources"]} problems={problems} />
    </fieldset>
  );
}
