interface PlaceNavProps {
  readonly label: string;
  readonly places: readonly { readonly href: string; readonly name: string; readonly isHere: boolean }[];
}

/** The places of an area beside each other. */
export function PlaceNav({ label, places }: PlaceNavProps) {
  return (
    <nav aria-label={label} className="mb-6 flex flex-wrap gap-x-1 border-b border-line">
      {places.map(({ href, name, isHere }) => (
        <a
          key={href}
          href={href}
          aria-current={isHere ? "page" : undefined}
          className="-mb-px grid min-h-11 place-items-center border-b-2 border-transparent px-3 text-muted hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
