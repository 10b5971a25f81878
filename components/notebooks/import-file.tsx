import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { MAX_BYTES } from "@/lib/notebooks/limits";
import { readNotebookFiles, type PairFault } from "@/lib/notebooks/nbformat/read-files";
import type { ReadFault, ReadNote } from "@/lib/notebooks/nbformat/read-notebook";
import type { NotebookDocument } from "@/lib/notebooks/schema";

interface ImportFileProps {
  readonly isFull: boolean;
  readonly isBusy: boolean;
  onDocument(document: NotebookDocument): void;
}

type Outcome =
  | { readonly fault: ReadFault | PairFault }
  | { readonly document: NotebookDocument; readonly notes: readonly ReadNote[] };

/** Reads files in the browser: what is no notebook is told apart here, and nothing of it runs. */
export function ImportFile({ isFull, isBusy, onDocument }: ImportFileProps) {
  const t = useTranslations("notebooks.import");
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome>();

  async function read(chosen: readonly File[]) {
    setOutcome(undefined);
    if (chosen.length === 0) return;
    // Before a byte of it is read.
    if (chosen.some(({ size }) => size > MAX_BYTES)) return setOutcome({ fault: { code: "too-large" } });
    const files = await Promise.all(
      chosen.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const found = readNotebookFiles(files);
    if ("fault" in found) return setOutcome(found);
    const document = named(found.document, chosen[0]!.name); // one at least
    if (found.notes.length === 0) return onDocument(document);
    setOutcome({ document, notes: found.notes });
  }

  return (
    <div className="min-w-0">
      <label
        htmlFor={id}
        className={`${buttonClass("quiet")} cursor-pointer focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus`}
      >
        {t("action")}
        <input
          id={id}
          type="file"
          multiple
          accept=".ipynb,application/x-ipynb+json,application/json"
          disabled={isFull || isBusy}
          className="sr-only"
          onChange={({ target }) => {
            void read([...(target.files ?? [])]).finally(() => (target.value = ""));
          }}
        />
      </label>
      {outcome && "fault" in outcome && (
        <div className="mt-3">
          <Alert title={t(`faults.${outcome.fault.code}`, { cell: 0, version: 0, ...outcome.fault })}>
            {"place" in outcome.fault && <p className="font-mono text-xs wrap-anywhere">{outcome.fault.place}</p>}
            <p>{t("nothing")}</p>
          </Alert>
        </div>
      )}
      {outcome && "notes" in outcome && (
        <div className="mt-3">
          <Notice title={t("repaired")}>
            <ul className="list-disc pl-5">
              {outcome.notes.slice(0, 8).map((note, index) => (
                <li key={index}>{t(`notes.${note.code}`, { cell: note.cell ?? 0 })}</li>
              ))}
            </ul>
            <Button className="mt-3" busy={isBusy} onClick={() => onDocument(outcome.document)}>
              {t("open")}
            </Button>
          </Notice>
        </div>
      )}
    </div>
  );
}

/** A notebook that says no title of itself is called as its file. */
function named(document: NotebookDocument, file: string): NotebookDocument {
  const { metadata } = document;
  if ("title" in metadata || "warmup" in metadata) return document;
  return { ...document, metadata: { ...metadata, title: file.replace(/\.ipynb$/i, "") } };
}
