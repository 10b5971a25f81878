import { Button } from "@/components/ui/button";

interface MoreButtonProps {
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isError: boolean;
    readonly isFetchingNextPage: boolean;
    fetchNextPage(): Promise<unknown>;
  };
  readonly label: string;
  /** While they come. */
  readonly busyLabel?: string;
}

/** Brings the next page of a list that comes page by page. Nothing where there is none; after a failure its alert has the button. */
export function MoreButton({ list, label, busyLabel = label }: MoreButtonProps) {
  if (!list.hasNextPage || list.isError) return null;
  return (
    <Button variant="quiet" className="mt-4" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      {list.isFetchingNextPage ? busyLabel : label}
    </Button>
  );
}
