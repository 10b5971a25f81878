import { useActions } from "@/components/notebooks/notebook-actions";
import { useSession } from "@/components/notebooks/notebook-session";
import type { Locale } from "@/lib/core/locale";

/** What the editor of a cell tells the notebook. */
export function useCellEditor(cell: string, locale: Locale) {
  const { dispatch } = useSession();
  const actions = useActions();
  return {
    selection: actions.selectionFor(cell),
    onChange: (text: string) => dispatch({ type: "edit", cell, locale, text, at: Date.now() }),
    onKey: (event: KeyboardEvent) => actions.press(event),
    onLeave(by: -1 | 1) {
      dispatch({ type: "mode", to: "command" });
      dispatch({ type: "step", by });
    },
    onTabMode: () => undefined,
    onFocus() {
      dispatch({ type: "select", cell });
      dispatch({ type: "mode", to: "edit" });
    },
    onAccess: (editor: Parameters<typeof actions.registerEditor>[1]) => actions.registerEditor(cell, editor),
  };
}
