import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBankAddress, toBankAddress } from "@/lib/cms/bank-address";
import { BANK_SORTS, bankStatus, type BankQuery } from "@/lib/cms/bank-schema";

const queries: fc.Arbitrary<BankQuery> = fc.record(
  {
    q: fc.string({ minLength: 1, maxLength: 30 }).map((text) => `a${text}b`),
    chapter: fc.constantFrom("lora", "attention"),
    difficulty: fc.integer({ min: 1, max: 5 }),
    status: fc.constantFrom(...bankStatus.options),
    sort: fc.constantFrom(...BANK_SORTS),
    page: fc.integer({ min: 2, max: 400 }),
    author: fc.constantFrom("mine" as const),
  },
  { requiredKeys: [] },
);

describe("the address of the bank", () => {
  it("reads back what was written into it", () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(readBankAddress(toBankAddress(query))).toEqual(query);
      }),
    );
  });

  it("leaves out what nothing is called, and never throws", () => {
    expect(readBankAddress("?kind=essay&difficulty=9&status=lost&page=0&chapter=lora&x=1")).toEqual({
      chapter: "lora",
    });
    fc.assert(fc.property(fc.string(), (text) => void readBankAddress(text)));
  });

  it("says nothing of the first page and of nothing", () => {
    expect(toBankAddress({ page: 1 })).toBe("");
    expect(toBankAddress({})).toBe("");
  });
});
