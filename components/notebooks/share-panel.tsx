import { useTranslations } from "next-intl";
import { useState } from "react";
import { PanelFrame } from "@/components/notebooks/panel-frame";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import type { NotebookShare } from "@/lib/notebooks/api-schema";
import {
  useCreateNotebookShare,
  useNotebookShares,
  useRevokeNotebookShare,
} from "@/lib/notebooks/client/use-notebook-shares";
import { useTeams } from "@/lib/teams/client/use-teams";

interface SharePanelProps {
  readonly notebookId: string;
  readonly locale: Locale;
  readonly isGuest: boolean;
  onClose(): void;
}

/** Links by which a team may read the notebook, and nobody else. */
export function SharePanel({ isGuest, ...props }: SharePanelProps) {
  const t = useTranslations("notebooks.share");
  return (
    <PanelFrame title={t("title")} onClose={props.onClose}>
      {isGuest ? <p className="text-sm text-muted">{t("guest")}</p> : <Shares {...props} />}
    </PanelFrame>
  );
}

function Shares({ notebookId, locale }: Omit<SharePanelProps, "isGuest">) {
  const t = useTranslations("notebooks.share");
  const teams = useTeams();
  const shares = useNotebookShares(notebookId);
  const create = useCreateNotebookShare(notebookId);
  const revoke = useRevokeNotebookShare(notebookId);
  const [chosen, setChosen] = useState("");
  if (teams.isPending || shares.isPending) return <Skeleton className="h-24" />;
  const mine = teams.data?.teams ?? [];
  const open = shares.data?.shares ?? [];
  const free = mine.filter((team) => !team.isArchived && !open.some(({ teamId }) => teamId === team.teamId));
  const teamId = free.some((team) => team.teamId === chosen) ? chosen : (free[0]?.teamId ?? "");
  return (
    <div className="space-y-3 text-sm">
      <p className="max-w-prose text-muted">{t("text")}</p>
      <ProblemAlert
        error={teams.error ?? shares.error ?? create.error ?? revoke.error}
        locale={locale}
        namespace="notebooks"
      />
      {open.length > 0 && (
        <ul className="space-y-2">
          {open.map((each) => (
            <Share
              key={each.shareId}
              share={each}
              locale={locale}
              isBusy={revoke.isPending}
              onEnd={() => revoke.mutate(each.shareId)}
            />
          ))}
        </ul>
      )}
      {mine.length === 0 && <p>{t("noTeam")}</p>}
      {free.length > 0 && (
        <div className="flex flex-wrap items-end gap-3">
          <Choice label={t("team")} value={teamId} onValue={setChosen}>
            {free.map(({ teamId: id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
          <Button busy={create.isPending} onClick={() => create.mutate(teamId)}>
            {t("make")}
          </Button>
        </div>
      )}
    </div>
  );
}

interface ShareProps {
  readonly share: NotebookShare;
  readonly locale: Locale;
  readonly isBusy: boolean;
  onEnd(): void;
}

function Share({ share: { shareId, team }, locale, isBusy, onEnd }: ShareProps) {
  const t = useTranslations("notebooks.share");
  const [isCopied, setCopied] = useState(false);
  const link = new URL(`/${locale}/notebooks/shared/${shareId}`, location.origin).href;
  return (
    <li className="flex flex-wrap items-end gap-2">
      <label className="min-w-0 flex-1 basis-60">
        <span className="mb-0.5 block text-xs text-muted">{t("link", { team })}</span>
        <input
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
          className="min-h-10 w-full min-w-0 rounded-md border border-edge bg-bg px-2 font-mono text-xs"
        />
      </label>
      <Button
        variant="quiet"
        onClick={() =>
          void navigator.clipboard.writeText(link).then(
            () => setCopied(true),
            () => setCopied(false),
          )
        }
      >
        {t(isCopied ? "copied" : "copy")}
      </Button>
      <Button variant="quiet" busy={isBusy} onClick={onEnd}>
        {t("end")}
      </Button>
    </li>
  );
}
