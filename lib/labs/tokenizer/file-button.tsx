interface FileButtonProps {
  readonly id: string;
  readonly label: string;
  readonly accept: string;
  onFile(file: File): void;
}

/** Chooses a file. It is a file field to the keyboard and to screen readers, and looks like a link. */
export function FileButton({ id, label, accept, onFile }: FileButtonProps) {
  return (
    <span className="relative inline-flex">
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file can be chosen again, once it has been changed.
          target.value = "";
          if (file) onFile(file);
        }}
        className="peer absolute inset-0 w-full cursor-pointer opacity-0"
      />
      <label
        htmlFor={id}
        className="cursor-pointer rounded-sm py-1 text-accent underline underline-offset-4 peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus"
      >
        {label}
      </label>
    </span>
  );
}
