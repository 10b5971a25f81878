import { useMutation } from "@tanstack/react-query";
import type { Locale } from "@/lib/core/locale";
import { fetchResults } from "@/lib/quizzes/client/use-results";
import { nameResultsFile, writeMoment, writeResultsFile, type FileWords } from "@/lib/quizzes/results-file";
import type { ResultSession } from "@/lib/quizzes/results-schema";

/** Reads all results as they are now, page by page, and gives them to the browser as a file. */
export function useDownloadResults(assignmentId: string, words: FileWords, locale: Locale) {
  return useMutation({
    mutationFn: async () => {
      const sessions: ResultSession[] = [];
      for (let page = 0; ; page++) {
        const reply = await fetchResults(assignmentId, { page: String(page) });
        if (!reply.changed) throw new Error("nothing has changed since nothing");
        sessions.push(...reply.sessions);
        if (reply.more) continue;
        const text = writeResultsFile({ columns: reply.columns, sessions }, words, locale, writeMoment);
        save(text, nameResultsFile(reply.title, new Date()));
        return sessions.length;
      }
    },
  });
}

function save(text: string, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  // The browser reads it a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
