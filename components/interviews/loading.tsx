import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

export function Loading({ className = "h-80" }: { readonly className?: string }) {
  const t = useTranslations("interviewReport");
  return (
    <div role="status">
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className={className} />
    </div>
  );
}
