import "server-only";
import { notebookDocument, type CellText, type NotebookDocument } from "@/lib/notebooks/schema";
import { cellText } from "@/lib/notebooks/schema";

/** A document as it was stored. @throws {Error} where it is none of any version */
export const readDocument = (stored: unknown): NotebookDocument => notebookDocument.parse(stored);

/** The title as it was stored. */
export const readTitle = (stored: unknown): CellText | null => cellText.nullable().parse(stored);
