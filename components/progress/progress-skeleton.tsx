import { Skeleton } from "@/components/ui/skeleton";

/** The page's own outline: four totals, then blocks of the usual height. */
export function ProgressSkeleton({ label }: { readonly label: string }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {["a", "b", "c", "d"].map((key) => (
          <Skeleton key={key} className="h-20" />
        ))}
      </div>
      <Skeleton className="mt-12 mb-4 h-7 w-40" />
      <Skeleton className="h-64" />
      <Skeleton className="mt-12 mb-4 h-7 w-40" />
      <Skeleton className="h-96" />
    </div>
  );
}
