import { expect, it } from "vitest";
import { titleOf } from "@/lib/notebooks/title-of";
import { codeCell, notebookOf, textCell } from "@/tests/support/notebooks";

const titled = (metadata: Record<string, unknown>, ...texts: Parameters<typeof textCell>[1][]) =>
  titleOf({
    ...notebookOf(codeCell("a", "# no title"), ...texts.map((text, index) => textCell(`t${index}`, text))),
    metadata,
  });

it.each([
  ["what nbformat calls it", titled({ title: "A" }, "# B"), "A"],
  ["what its author calls it", titled({ warmup: { title: { zh: "甲", en: "A" } } }, "# B"), { zh: "甲", en: "A" }],
  ["its first heading", titled({}, "text\n\n# B #\n\n# C"), "B"],
  ["its first heading in both languages", titled({}, "## Not this", { zh: "# 乙", en: "# B" }), { zh: "乙", en: "B" }],
  ["nothing where it has none", titled({ title: "  ", warmup: { title: { zh: "甲" } } }, "text"), null],
  ["one line without what is not seen", titled({ title: "A\u0000\n B\u202e\ud800" }), "A B"],
  ["200 characters at most", titled({ title: "𝔸".repeat(300) }), "𝔸".repeat(200)],
])("the title is %s", (_, title, wanted) => expect(title).toEqual(wanted));
