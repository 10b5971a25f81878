import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { BuiltNotebook } from "@/components/notebooks/built-notebook";
import { NotebookPage } from "@/components/notebooks/notebook-page";
import { NotebookRoom } from "@/components/notebooks/notebook-room";
import { routing } from "@/i18n/routing";
import { readViewer } from "@/lib/auth/server/read-viewer";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { findAuthored } from "@/lib/notebooks/server/find-authored";
import { getNotebook } from "@/lib/notebooks/server/get-notebook";
import { textIn } from "@/lib/notebooks/title-of";
import { pageMetadata, personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; notebookId: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale, notebookId } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const authored = findAuthored(notebookId);
  const t = await getTranslations({ locale, namespace: "notebooks" });
  if (!authored) return personalMetadata(t("title"), t("intro"));
  const { title, summary } = authored.facts;
  return pageMetadata({
    ...{ locale, path: `/notebooks/${notebookId}`, title: title[locale], description: summary[locale] },
    origin: new URL(env().PUBLIC_URL).origin,
  });
}

export default async function NotebookById({ params }: PageProps) {
  const { locale, notebookId } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const viewer = await readViewer((await headers()).get("cookie"), new Date());
  const { title, author } = await getNotebook(viewer, notebookId).catch((error: unknown) => {
    if (error instanceof AppError && error.status < 500) notFound();
    throw error;
  });
  const t = await getTranslations({ locale, namespace: "notebooks" });
  return (
    <NotebookPage locale={locale} isWide>
      <NotebookRoom
        notebookId={notebookId}
        owner={viewer.kind === "account" ? viewer.userId : "guest"}
        pageLocale={locale}
        title={title === null ? t("untitled") : textIn(title, locale)}
        builtHash={author?.hash}
        built={author && <BuiltNotebook document={author.document} locale={locale} />}
      />
    </NotebookPage>
  );
}
