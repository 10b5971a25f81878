import { type ComponentType, memo } from "react";

/**
 * A part of a lab that is drawn again only when one of the fields changes that it shows, so that a slider of one part does not
 * cost the work of all.
 */
export function memoPart<State, Props extends { readonly state: State }>(
  view: ComponentType<Props>,
  fields: readonly (keyof State)[],
) {
  return memo(view, ({ state: before, ...beforeRest }, { state: after, ...afterRest }) => {
    const rest = Object.entries(beforeRest);
    return (
      fields.every((field) => Object.is(before[field], after[field])) &&
      rest.every(([name, value]) => Object.is(value, (afterRest as Record<string, unknown>)[name]))
    );
  });
}
