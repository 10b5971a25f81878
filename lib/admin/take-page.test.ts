import { expect, test } from "vitest";
import { PAGE_SIZE, takePage } from "@/lib/admin/take-page";

const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `row-${index}` }));

test("a page ends where the next one begins, and the last one says so", () => {
  expect(takePage([])).toEqual({ shown: [], nextCursor: null });
  expect(takePage(rows(PAGE_SIZE))).toEqual({ shown: rows(PAGE_SIZE), nextCursor: null });
  expect(takePage(rows(PAGE_SIZE + 1))).toEqual({ shown: rows(PAGE_SIZE), nextCursor: `row-${PAGE_SIZE - 1}` });
});
