/** Slot by card; a card that is left out lies in no slot. */
export type Places = Readonly<Record<string, string>>;

/**
 * The places after a card was put into a slot, or out of all of them (null). Where a slot holds one card alone, the card that was
 * there goes where the other came from.
 */
export function placeCard(places: Places, card: string, slot: string | null, holdsOne: boolean): Places {
  const { [card]: from, ...rest } = places;
  if (slot === null) return rest;
  const other = holdsOne ? Object.keys(rest).find((each) => rest[each] === slot) : undefined;
  if (other === undefined) return { ...rest, [card]: slot };
  const { [other]: _, ...others } = rest;
  return { ...others, [card]: slot, ...(from !== undefined && { [other]: from }) };
}
