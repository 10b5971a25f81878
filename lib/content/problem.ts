/** One finding of the content linter. `line` counts from 1; `remedy` says what to do. */
export interface Problem {
  readonly severity: "error" | "warning";
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

/** `content/labs.yaml:12: error [labs] message. Remedy: …` */
export function formatProblem({ file, line, severity, rule, message, remedy }: Problem): string {
  return `${file}:${line}: ${severity} [${rule}] ${message}. ${remedy}.`;
}

/** Turns errors into one exception; warnings pass. Used where content is built rather than checked. */
export function throwOnErrors(problems: readonly Problem[]): void {
  const errors = problems.filter((problem) => problem.severity === "error");
  if (errors.length) throw new Error(["content/ has errors:", ...errors.map(formatProblem)].join("\n"));
}
