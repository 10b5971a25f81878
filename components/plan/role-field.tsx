import { useTranslations } from "next-intl";
import { useId } from "react";
import type { RoleName } from "@/lib/plan/plan-names";

interface RoleFieldProps {
  readonly roles: readonly RoleName[];
  /** The last role, which fits everybody, where nothing was chosen. */
  readonly chosen: string | undefined;
}

/** One of the roles, each with what it is about. */
export function RoleField({ roles, chosen }: RoleFieldProps) {
  const t = useTranslations("plan.form");
  const id = useId();
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium text-ink">{t("role.label")}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {roles.map(({ slug, title, summary }) => (
          <label
            key={slug}
            className="flex cursor-pointer gap-3 rounded-md border border-edge px-3 py-2.5 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name="role"
              value={slug}
              defaultChecked={slug === (chosen ?? roles.at(-1)?.slug)}
              aria-describedby={`${id}-${slug}`}
              aria-label={title}
              className="mt-1 size-4 shrink-0 accent-accent"
            />
            <span>
              <span className="block font-medium">{title}</span>
              <span id={`${id}-${slug}`} className="block text-sm text-muted">
                {summary}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
