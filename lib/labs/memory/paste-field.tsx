import { useState } from "react";
import { group } from "@/lib/lab-kit/ledger";
import type { LabProps } from "@/lib/labs/contract";
import type { Facts, State } from "@/lib/labs/memory/meta";
import { fitsLink, readPasted } from "@/lib/labs/memory/pasted-config";
import { words } from "@/lib/labs/memory/words";
import { countModel } from "@/lib/model-arithmetic/count-model";
import { layersOf } from "@/lib/model-arithmetic/model-shape";

type Props = Pick<LabProps<State, Facts>, "state" | "onState" | "locale" | "idPrefix"> & { readonly shown: string };

/** A config as it is pasted. What cannot be read stays in the field with every reason; the last model that could is still shown. */
export function PasteField({ state, onState, locale, idPrefix, shown }: Props) {
  const w = words[locale].model;
  const [typed, setTyped] = useState<string>();
  const text = typed ?? spread(state.config);
  const { reading, compact } = readPasted(text);
  const id = `${idPrefix}-paste`;
  const isWrong = reading.shape === null;

  function change(next: string) {
    setTyped(next);
    const read = readPasted(next);
    if (read.reading.shape) onState({ config: read.compact });
  }

  return (
    <div>
      <label htmlFor={id} className="block text-sm font-medium">
        {w.paste}
      </label>
      <textarea
        id={id}
        rows={8}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => change(event.target.value)}
        aria-invalid={isWrong && text !== ""}
        aria-describedby={`${id}-state ${id}-hint`}
        className={`mt-1 w-full resize-y rounded-md border bg-surface px-3 py-2 font-mono text-sm ${isWrong && text !== "" ? "border-caution" : "border-edge"}`}
      />
      <div
        id={`${id}-state`}
        role="status"
        className={`text-sm wrap-anywhere ${isWrong && text !== "" ? "text-caution" : "text-muted"}`}
      >
        {reading.shape ? (
          <p>{w.pasteRead(group(layersOf(reading.shape)), group(countModel(reading.shape).total))}</p>
        ) : (
          <>
            {reading.problems.map((problem) => (
              <p key={`${problem.code} ${problem.key} ${problem.value}`}>{w.problem(problem)}</p>
            ))}
            <p>{w.stillShown(shown)}</p>
          </>
        )}
        {reading.shape && !fitsLink(compact) && <p className="text-caution">{w.tooLongForLink}</p>}
      </div>
      <p id={`${id}-hint`} className="mt-1 text-xs text-muted">
        {w.pasteHint}
      </p>
    </div>
  );
}

/** The short form of a link, one field on each line. */
function spread(config: string): string {
  try {
    return JSON.stringify(JSON.parse(config), null, 1);
  } catch {
    return config;
  }
}
