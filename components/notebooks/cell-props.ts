import type { Locale } from "@/lib/core/locale";
import type { Cell } from "@/lib/notebooks/cell-model/cell";
import type { StaleReason } from "@/lib/notebooks/cell-model/stale";
import type { CellRun } from "@/lib/notebooks/cell-model/state";
import type { Question } from "@/lib/notebooks/client/create-kernel";

export interface CellViewProps {
  readonly cell: Cell;
  readonly position: number;
  readonly total: number;
  readonly locale: Locale;
  readonly run: CellRun | undefined;
  readonly stale: StaleReason | undefined;
  /** How many runs come before it; undefined for a cell that does not wait. */
  readonly ahead: number | undefined;
  readonly question: Question | undefined;
  readonly isActive: boolean;
  /** Among several that are selected. */
  readonly isSelected: boolean;
  readonly isEditing: boolean;
  readonly isFolded: boolean;
  readonly revision: number;
  /** Of the interpreter; counts of another one are shown as past. */
  readonly session: number;
}
