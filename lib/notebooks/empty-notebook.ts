import type { NotebookDocument } from "@/lib/notebooks/schema";

/** A notebook of one's own to begin with: one empty cell. */
export function emptyNotebook(): NotebookDocument {
  return {
    version: 1,
    cells: [{ id: "first", type: "code", source: "", metadata: {}, rest: {}, outputs: [], executionCount: null }],
    metadata: {
      kernelspec: { display_name: "Python 3", language: "python", name: "python3" },
      language_info: { name: "python", file_extension: ".py", mimetype: "text/x-python" },
    },
    rest: {},
  };
}
