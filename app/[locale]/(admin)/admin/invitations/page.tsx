import { hasLocale } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { AdminPage } from "@/components/admin/admin-page";
import { InvitationForm } from "@/components/admin/invitation-form";
import { InvitationList } from "@/components/admin/invitation-list";
import { Notice } from "@/components/ui/notice";
import { routing } from "@/i18n/routing";
import { personalMetadata } from "@/lib/site/page-metadata";
import { can } from "@/lib/auth/policy";
import { readViewer } from "@/lib/auth/server/read-viewer";
import { env } from "@/lib/core/env";
import { isMailOn } from "@/lib/mail/server/send-mail";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "admin.invitations" });
  return personalMetadata(t("title"), t("description"));
}

export default async function InvitationsPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const viewer = await readViewer((await headers()).get("cookie"), new Date());
  if (!can(viewer, "invitation.manage", {})) notFound();
  const t = await getTranslations({ locale, namespace: "admin.invitations" });
  const { account } = await getMessages({ locale });
  return (
    <AdminPage locale={locale} place="invitations">
      {env().SIGN_UP === "closed" ? (
        <Notice tone="caution">{t("closed")}</Notice>
      ) : (
        <>
          <h2 className="mb-4 text-xl font-semibold">{t("new")}</h2>
          <InvitationForm locale={locale} canMail={isMailOn()} emailProblems={account.problems} />
        </>
      )}
      <h2 className="mt-12 mb-2 text-xl font-semibold">{t("list")}</h2>
      <InvitationList locale={locale} />
    </AdminPage>
  );
}
