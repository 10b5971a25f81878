import type { Problem } from "@/lib/content/problem";
import type { YamlSource } from "@/lib/content/yaml-source";

type Severity = Problem["severity"];

/** Collects problems of one rule. */
export interface Reporter {
  readonly problems: Problem[];
  /** At a value of a YAML file. */
  at(source: YamlSource, path: readonly PropertyKey[], message: string, remedy: string, severity?: Severity): void;
  /** At a line of any file. */
  line(file: string, line: number, message: string, remedy: string, severity?: Severity): void;
}

export function createReporter(rule: string): Reporter {
  const problems: Problem[] = [];
  const line: Reporter["line"] = (file, at, message, remedy, severity = "error") =>
    problems.push({ severity, rule, file, line: at, message, remedy });
  return {
    problems,
    line,
    at: (source, path, message, remedy, severity) => line(source.file, source.lineOf(path), message, remedy, severity),
  };
}
