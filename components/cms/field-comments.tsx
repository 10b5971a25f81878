"use client";

import { useTranslations } from "next-intl";
import { useMoment } from "@/components/cms/use-moment";
import type * as z from "zod";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { useResolveComment } from "@/lib/cms/client/use-comments";
import type { DocumentPath } from "@/lib/cms/compare-documents";
import type { revisionComment } from "@/lib/cms/schema";
import type { Locale } from "@/lib/core/locale";

type Comment = z.output<typeof revisionComment>;

interface FieldCommentsProps {
  readonly comments: readonly Comment[];
  readonly path: DocumentPath;
  readonly itemId: string;
  readonly locale: Locale;
}

/** A path as a JSON pointer (RFC 6901), which is how comments name their field. */
export const pointerOf = (path: DocumentPath): string =>
  path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** What was said about one field; each can be closed, and opened again. */
export function FieldComments({ comments, path, itemId, locale }: FieldCommentsProps) {
  const pointer = pointerOf(path);
  const here = comments.filter((comment) => comment.path === pointer);
  if (here.length === 0) return null;
  return (
    <ul className="mt-1 space-y-1">
      {here.map((comment) => (
        <OneComment key={comment.id} {...{ comment, itemId, locale }} />
      ))}
    </ul>
  );
}

interface OneCommentProps {
  readonly comment: Comment;
  readonly itemId: string;
  readonly locale: Locale;
}

export function OneComment({ comment, itemId, locale }: OneCommentProps) {
  const t = useTranslations("cms.comments");
  const say = useMoment();
  const resolve = useResolveComment(itemId);
  const isClosed = comment.resolvedAt !== null;
  return (
    <li
      className={`rounded-md border-l-2 px-2 py-1 text-sm ${isClosed ? "border-line text-muted" : "border-caution bg-caution-soft"}`}
    >
      <p className="text-xs text-muted">
        {comment.author ?? t("nobody")} · {say(comment.createdAt)}
        {isClosed && ` · ${t("closed")}`}
      </p>
      <p className="wrap-anywhere whitespace-pre-wrap">{comment.text}</p>
      <button
        type="button"
        disabled={resolve.isPending}
        onClick={() => resolve.mutate({ commentId: comment.id, resolved: !isClosed })}
        className="text-xs underline underline-offset-4"
      >
        {t(isClosed ? "reopen" : "close")}
      </button>
      {resolve.error && <ProblemAlert error={resolve.error} locale={locale} namespace="cms" named="all" />}
    </li>
  );
}
