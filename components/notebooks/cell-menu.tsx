import { useTranslations } from "next-intl";
import { Entry, Menu } from "@/components/notebooks/menu";
import { keyOf } from "@/components/notebooks/key-names";
import { useActions } from "@/components/notebooks/notebook-actions";
import { useNotebookState, useSession } from "@/components/notebooks/notebook-session";
import type { NotebookCommand } from "@/lib/notebooks/cell-model/keys";

const COMMANDS: readonly NotebookCommand[] = [
  ...["insert-above", "move-up", "move-down", "split", "merge", "to-code", "to-markdown", "to-raw"],
  ...["copy", "cut", "paste-below", "paste-above", "fold", "delete"],
] as NotebookCommand[]; // two lists of literals are one of strings to TypeScript

/** What can be done with the selected cells, with the keys that do it. */
export function CellMenu() {
  const t = useTranslations("notebooks");
  const session = useSession();
  const { clipboard } = useNotebookState(session);
  const { perform } = useActions();
  return (
    <Menu label={t("tools.cell")}>
      {COMMANDS.map((command) => (
        <Entry
          key={command}
          hint={keyOf(command)}
          disabled={command.startsWith("paste") && clipboard.length === 0}
          onChoose={() => perform(command)}
        >
          {t(`commands.${command}`)}
        </Entry>
      ))}
      <Entry onChoose={() => session.dispatch({ type: "clear", cells: [session.store.state.active] })}>
        {t("tools.clear")}
      </Entry>
    </Menu>
  );
}
