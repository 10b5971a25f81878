import type { CellOutput } from "@/lib/notebooks/schema";
import type { RunEvent } from "@/lib/runtime/contract";

/** What running code gave, as nbformat keeps it; undefined for what says something about the output and is none. */
export function toOutput(event: Exclude<RunEvent, { type: "clear" }>, count: number | null): CellOutput | undefined {
  switch (event.type) {
    case "stdout":
    case "stderr":
      return { output_type: "stream", name: event.type, text: event.text };
    case "display":
      return {
        ...{ output_type: "display_data", data: { ...event.data }, metadata: { ...event.metadata } },
        ...(event.displayId !== null && { transient: { display_id: event.displayId } }),
      };
    case "result":
      return {
        ...{ output_type: "execute_result", data: { ...event.data }, metadata: { ...event.metadata } },
        execution_count: count,
      };
    case "cut":
      return undefined;
  }
}
