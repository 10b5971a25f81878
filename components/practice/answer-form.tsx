import type { ComponentProps, KeyboardEvent } from "react";

type AnswerFormProps = Omit<ComponentProps<"form">, "onSubmit" | "onKeyDown" | "noValidate"> & { onSubmit(): void };

/** The form around one item, which Ctrl+Enter submits from any control inside. */
export function AnswerForm({ onSubmit, children, ...rest }: AnswerFormProps) {
  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    // Enter that ends Chinese input is no submission (keyCode 229 where isComposing has already been reset).
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
  }

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only listens for keys of the controls inside
    <form
      {...rest}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
