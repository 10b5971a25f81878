import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { buttonClass } from "@/components/ui/button";
import { MAX_BYTES } from "@/lib/notebooks/limits";
import { readNotebook, type ReadFault } from "@/lib/notebooks/nbformat/read-notebook";
import type { NotebookDocument } from "@/lib/notebooks/schema";

interface ImportFileProps {
  readonly isFull: boolean;
  readonly isBusy: boolean;
  onDocument(document: NotebookDocument): void;
}

/** Reads a file in the browser: what is no notebook is told apart here, and nothing of it runs. */
export function ImportFile({ isFull, isBusy, onDocument }: ImportFileProps) {
  const t = useTranslations("notebooks.import");
  const id = useId();
  const [fault, setFault] = useState<ReadFault>();

  async function read(file: File | undefined) {
    if (!file) return;
    setFault(undefined);
    // Before a byte of it is read.
    if (file.size > MAX_BYTES) return setFault({ code: "too-large" });
    const read = readNotebook(new Uint8Array(await file.arrayBuffer()));
    if ("fault" in read) return setFault(read.fault);
    const hasTitle = "title" in read.document.metadata || "warmup" in read.document.metadata;
    const named = {
      ...read.document,
      metadata: { ...read.document.metadata, title: file.name.replace(/\.ipynb$/i, "") },
    };
    onDocument(hasTitle ? read.document : named);
  }

  return (
    <div>
      <label
        htmlFor={id}
        className={`${buttonClass("quiet")} cursor-pointer focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus`}
      >
        {t("action")}
        <input
          id={id}
          type="file"
          accept=".ipynb,application/x-ipynb+json,application/json"
          disabled={isFull || isBusy}
          className="sr-only"
          onChange={({ target }) => {
            void read(target.files?.[0]).finally(() => (target.value = ""));
          }}
        />
      </label>
      {fault && (
        <div className="mt-3">
          <Alert title={t(`faults.${fault.code}`, { cell: fault.cell ?? 0, version: fault.version ?? 0 })}>
            {fault.place && <p className="font-mono text-xs">{fault.place}</p>}
            <p>{t("nothing")}</p>
          </Alert>
        </div>
      )}
    </div>
  );
}
