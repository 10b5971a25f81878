import { checkContent } from "@/lib/content/check/check-content";
import { describeSize } from "@/lib/content/check/measure-chapter";
import { formatProblem } from "@/lib/content/problem";
import { readContentFiles } from "@/lib/content/server/content-folder";
import { figures } from "@/lib/figures/figures.generated";
import { graders } from "@/lib/items/graders.generated.server";
import { kinds } from "@/lib/items/kinds.generated";
import { labs } from "@/lib/labs/labs.generated";

const { problems, chapters, counts } = checkContent(readContentFiles(), { kinds, figures, graders, labs }, new Date());
for (const problem of problems) console.log(formatProblem(problem));

for (const chapter of chapters) console.log(describeSize(chapter));

const errors = problems.filter(({ severity }) => severity === "error").length;
const totals = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
console.log(`content: ${totals.join(", ")}; ${errors} errors, ${problems.length - errors} warnings`);
process.exitCode = errors > 0 ? 1 : 0;
