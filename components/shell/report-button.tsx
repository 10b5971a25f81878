import type { ReportableParts } from "@/lib/reports/reportable-parts";

interface ReportButtonProps {
  readonly label: string;
  /** Takes the label's place when the form cannot be loaded. */
  readonly failed: string;
  /** The view of an item that the report is about; without it, it is about the lesson. */
  readonly viewId?: string;
  /** What of the item can be reported by itself, as it is at the moment of the press. */
  readonly partsOf?: () => ReportableParts;
  readonly className?: string;
  /** Comes below words that are selected, and is gone otherwise. */
  readonly isOffer?: boolean;
}

/** Opens the form for a mistake; `attachReports` gives it its click and loads the form only then. */
export function ReportButton({ label, failed, viewId, partsOf, className = "", isOffer = false }: ReportButtonProps) {
  return (
    <button
      type="button"
      // Read by `open` of components/reports, whose listener is the document's and so comes after this.
      {...(partsOf && {
        onClick: ({ currentTarget }) => {
          currentTarget.dataset["parts"] = JSON.stringify(partsOf());
        },
      })}
      data-report={viewId ?? ""}
      data-failed={failed}
      {...(isOffer && { "data-report-offer": true, hidden: true })}
      className={`text-sm text-muted underline decoration-line underline-offset-4 hover:text-ink noscript:hidden ${className}`}
    >
      {label}
    </button>
  );
}
