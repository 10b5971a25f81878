import { bankQuery, type BankQuery } from "@/lib/cms/bank-schema";

/** What an address asks of the bank. What it says that nothing is called is left out; never throws. */
export function readBankAddress(search: string): BankQuery {
  const params = new URLSearchParams(search);
  const read = Object.entries(bankQuery.shape).flatMap(([name, schema]) => {
    const value = params.get(name);
    const parsed = value === null || value === "" ? undefined : schema.safeParse(value).data;
    return parsed === undefined ? [] : [[name, parsed] as const];
  });
  return bankQuery.parse(Object.fromEntries(read));
}

/** The query part of an address that asks the same, with its question mark; empty where nothing is asked. */
export function toBankAddress(query: BankQuery): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === "" || (name === "page" && value === 1) ? [] : [[name, String(value)]],
  );
  const text = new URLSearchParams(pairs).toString();
  return text && `?${text}`;
}
