import { useState } from "react";
import type { Locale } from "@/lib/core/locale";
import { FileButton } from "@/lib/labs/tokenizer/file-button";
import { type Holder, openHolder } from "@/lib/labs/tokenizer/holder";
import type { Shelf } from "@/lib/labs/tokenizer/use-shelf";
import { words } from "@/lib/labs/tokenizer/words";
import { formatQuantity } from "@/lib/quantity/format-quantity";

const MOST_BYTES = 64_000_000;

interface LoadTokenizerProps {
  readonly id: string;
  readonly shelf: Shelf;
  readonly locale: Locale;
}

/** Reads a tokenizer.json in a worker and puts it on the shelf; a file that cannot be read says why. */
export function LoadTokenizer({ id, shelf, locale }: LoadTokenizerProps) {
  const w = words[locale].compare;
  const [reading, setReading] = useState<Holder>();
  const [told, setTold] = useState("");
  const [problem, setProblem] = useState("");

  async function load(file: File) {
    setTold("");
    setProblem("");
    if (file.size > MOST_BYTES)
      return setProblem(words[locale].text.tooLarge(formatQuantity(MOST_BYTES, "bytes", locale, "MB")));
    const holder = openHolder(() => undefined);
    setReading(holder);
    try {
      const answer = await holder.ask<"read">({ type: "read", file });
      if ("problem" in answer) {
        holder.close();
        setProblem(w.problem(answer.problem));
      } else {
        shelf.add({ name: file.name || w.fileName, holder, summary: answer.summary });
        setTold(`${w.loaded(file.name)} ${answer.approximations.length > 0 ? w.approximate : ""}`);
      }
    } catch {
      holder.close();
      setProblem(words[locale].run.failed);
    }
    setReading(undefined);
  }

  return (
    <div className="text-sm">
      <FileButton id={id} label={w.load} accept=".json,application/json" onFile={(file) => void load(file)} />
      <p className="mt-1 text-xs text-muted">{w.loadHint}</p>
      {reading && (
        <p className="mt-1 flex items-center gap-3">
          {w.reading} …
          <button
            type="button"
            onClick={() => reading.close()}
            className="rounded-sm py-1 text-accent underline underline-offset-4"
          >
            {words[locale].run.stop}
          </button>
        </p>
      )}
      <p role="status" className="text-muted">
        {told}
      </p>
      <p role="alert" className="text-caution">
        {problem}
      </p>
    </div>
  );
}
