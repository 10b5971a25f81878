/** Where a page of the history ended: answers are listed from the newest, ties by id. */
export interface HistoryCursor {
  readonly at: Date;
  readonly id: string;
}

export function formatCursor({ at, id }: HistoryCursor): string {
  return `${at.getTime()}.${id}`;
}

/** Undefined for anything that `formatCursor` does not make. */
export function parseCursor(text: string): HistoryCursor | undefined {
  const [, time, id] = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
  return time && id ? { at: new Date(Number(time)), id } : undefined;
}
