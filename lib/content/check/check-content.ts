import { checkCoverage } from "@/lib/content/check/check-coverage";
import { checkCurriculum } from "@/lib/content/check/check-curriculum";
import { checkDuplicates } from "@/lib/content/check/check-duplicates";
import { checkFolder } from "@/lib/content/check/check-folder";
import { checkForm } from "@/lib/content/check/check-form";
import { checkGlossary } from "@/lib/content/check/check-glossary";
import { checkIds } from "@/lib/content/check/check-ids";
import { checkJudgedAnswers } from "@/lib/content/check/check-judged-answers";
import { checkLabLinks } from "@/lib/content/check/check-lab-links";
import { checkNotebooks } from "@/lib/content/check/check-notebooks";
import { checkRoles } from "@/lib/content/check/check-roles";
import { checkTerms } from "@/lib/content/check/check-terms";
import { checkYamlTexts } from "@/lib/content/check/check-texts";
import type { ChapterSize } from "@/lib/content/check/measure-chapter";
import { type ContentFiles, type ContentRegistries, listChapterFolders } from "@/lib/content/content-files";
import type { Problem } from "@/lib/content/problem";

export interface ContentReport {
  /** In the order of files and lines. */
  readonly problems: readonly Problem[];
  /** Of each chapter that is written, in their order. */
  readonly chapters: readonly ChapterSize[];
  readonly counts: {
    readonly chapters: number;
    readonly items: number;
    readonly questions: number;
    readonly figures: number;
    readonly concepts: number;
    readonly labs: number;
    readonly notebooks: number;
  };
}

/** All rules over all of content/. Pure: the texts, the generated registries and the present moment are arguments. */
export function checkContent(files: ContentFiles, registries: ContentRegistries, now: Date): ContentReport {
  const facts = checkCurriculum(files);
  const { folders, misnamed } = listChapterFolders(files.keys());
  const glossary = checkGlossary(files);
  const roles = checkRoles(files, facts.curriculum);
  const around = { facts, glossary: glossary.data ?? [], registries, now };
  const reports = folders.map((folder) => ({ folder, ...checkFolder(folder, files, around) }));
  const written = reports.flatMap((report) => (report.size ? [{ ...report, size: report.size }] : []));
  const terms = checkTerms(files, facts, new Map(written.map(({ folder, headings }) => [folder.slug, headings])));
  const items = reports.flatMap((report) => report.items);
  const questions = reports.flatMap((report) => report.questions);
  const notebooks = checkNotebooks(files, folders, facts, [...items]);
  const problems: Problem[] = [
    ...facts.problems,
    ...glossary.problems,
    ...roles.problems,
    ...terms.problems,
    ...[...facts.sources, roles.source, terms.source].flatMap(checkYamlTexts),
    ...checkForm(files, misnamed, registries),
    ...checkLabLinks(files, registries.labs ?? {}),
    ...reports.flatMap((report) => report.problems),
    ...checkIds(reports.flatMap((report) => [...report.items, ...report.questions])),
    ...notebooks.problems,
    ...checkJudgedAnswers(
      files,
      questions.map(({ item }) => item),
    ),
    ...checkDuplicates(items),
    ...checkCoverage(
      written.filter(({ isReadable }) => isReadable).map(({ folder, ...own }) => ({ path: folder.path, ...own })),
      items,
    ),
  ];
  return {
    problems: problems.toSorted(byPlace),
    chapters: written.map(({ size }) => size),
    counts: {
      chapters: written.length,
      items: items.length,
      questions: questions.length,
      figures: written.reduce((sum, { size }) => sum + size.figures, 0),
      concepts: facts.concepts?.length ?? 0,
      labs: facts.labs?.length ?? 0,
      notebooks: notebooks.count,
    },
  };
}

const byPlace = (a: Problem, b: Problem): number => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1);
