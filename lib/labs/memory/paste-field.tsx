import { useState } from "react";
import { group } from "@/lib/lab-kit/ledger";
import { PastedField } from "@/lib/lab-kit/pasted-field";
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

  function change(next: string) {
    setTyped(next);
    const read = readPasted(next);
    if (read.reading.shape) onState({ config: read.compact });
  }

  return (
    <PastedField
      id={`${idPrefix}-paste`}
      label={w.paste}
      rows={8}
      value={text}
      onChange={change}
      isWrong={reading.shape === null && text !== ""}
      state={
        <>
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
        </>
      }
      hint={w.pasteHint}
    />
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
