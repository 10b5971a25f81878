"use client";

import { Component, Suspense, type ComponentType, type ReactNode } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import type { EditorProps } from "@/lib/items/contract";
import { editors } from "@/lib/items/editors.generated";

interface KindEditorProps {
  readonly kind: string;
  readonly body: unknown;
  onBody(body: unknown): void;
  /** Instead of the fields, for a body that lacks what they show. */
  readonly fallback: ReactNode;
}

/** The fields that are a kind's own. A body of another form (imported, or cut short by hand) is shown by the fallback. */
export function KindEditor({ kind, body, onBody, fallback }: KindEditorProps) {
  if (!Object.hasOwn(editors, kind)) return fallback;
  // The registry guarantees that an editor meets only the bodies of its own kind.
  const Editor = editors[kind as keyof typeof editors] as unknown as ComponentType<EditorProps<unknown>>;
  return (
    <FormGuard fallback={fallback} key={kind}>
      <Suspense fallback={<Skeleton className="h-64" />}>
        <Editor value={body} onChange={onBody} />
      </Suspense>
    </FormGuard>
  );
}

interface FormGuardProps {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

class FormGuard extends Component<FormGuardProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
