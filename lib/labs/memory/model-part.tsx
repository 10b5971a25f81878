import { SelectField } from "@/lib/lab-kit/choice-fields";
import { Part } from "@/lib/lab-kit/part";
import type { LabProps } from "@/lib/labs/contract";
import { choose, shortName } from "@/lib/labs/memory/chosen";
import { ConfigReport } from "@/lib/labs/memory/config-report";
import { type Facts, PASTED, type State } from "@/lib/labs/memory/meta";
import { PasteField } from "@/lib/labs/memory/paste-field";
import { compactConfig } from "@/lib/labs/memory/pasted-config";
import { words } from "@/lib/labs/memory/words";

/** The model that all parts work with: one of the table, or a config that was pasted. */
export function ModelPart({ state, onState, facts, locale, idPrefix }: LabProps<State, Facts>) {
  const w = words[locale].model;
  const chosen = choose(state, facts);
  const { model, reading } = chosen;

  function change(id: string) {
    // A field for a config begins with that of the model that was shown.
    onState({ model: id, ...(id === PASTED && model && { config: compactConfig(model.config, reading) }) });
  }

  return (
    <Part
      id={`${idPrefix}-model-part`}
      title={w.title}
      lead={w.lead}
      inputs={
        <>
          <div>
            <SelectField
              id={`${idPrefix}-model`}
              label={w.choose}
              value={state.model === PASTED ? PASTED : (model?.id ?? PASTED)}
              options={[
                { value: PASTED, label: w.pasted },
                ...facts.models.map(({ id, year }) => ({ value: id, label: `${shortName(id)} (${year})` })),
              ]}
              onChange={change}
            />
            {model && state.model !== PASTED && (
              <p className="mt-1.5 text-xs text-muted">
                <a href={model.source} className="underline underline-offset-4 hover:text-accent">
                  {w.source}
                </a>
              </p>
            )}
          </div>
          {state.model === PASTED && (
            <PasteField {...{ state, onState, locale, idPrefix }} shown={model ? shortName(model.id) : w.pasted} />
          )}
        </>
      }
    >
      <ConfigReport chosen={chosen} locale={locale} />
    </Part>
  );
}
