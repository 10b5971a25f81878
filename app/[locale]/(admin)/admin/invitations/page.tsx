import { getMessages, getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { AdminPage } from "@/components/admin/admin-page";
import { InvitationForm } from "@/components/admin/invitation-form";
import { InvitationList } from "@/components/admin/invitation-list";
import { Notice } from "@/components/ui/notice";
import { personalMetadata } from "@/lib/site/page-metadata";
import { siteSettings } from "@/lib/site-settings/server/read-site-settings";
import { isMailOn } from "@/lib/mail/server/send-mail";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "invitation.manage");
  const t = await getTranslations({ locale, namespace: "admin.invitations" });
  return personalMetadata(t("title"), t("description"));
}

export default async function InvitationsPage({ params }: PageProps) {
  const { locale } = await admit(params, "invitation.manage");
  const t = await getTranslations({ locale, namespace: "admin.invitations" });
  const { account } = await getMessages({ locale });
  return (
    <AdminPage locale={locale} place="invitations">
      {(await siteSettings()).signUp === "closed" ? (
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
