import { createElement, type CSSProperties, type ReactNode } from "react";
import type { Piece } from "@/lib/items/cloze/split-html";

interface ClozeTextProps {
  readonly pieces: readonly Piece[];
  /** The field of a blank. */
  blank(number: number): ReactNode;
}

/** The text with fields in it. Everything that comes here was sanitised after it was rendered, as in components/ui/rich-text. */
export function ClozeText({ pieces, blank }: ClozeTextProps) {
  return <div className="prose">{pieces.map((piece, index) => show(piece, index, blank, false))}</div>;
}

/** White space between the parts of a table is no text to React. */
const TABLE_PARTS = ["table", "thead", "tbody", "tr"];

function show(piece: Piece, key: number, blank: ClozeTextProps["blank"], isInTable: boolean): ReactNode {
  if (piece.type === "text") return isInTable && piece.text.trim() === "" ? null : piece.text;
  if (piece.type === "blank") return <span key={key}>{blank(piece.number)}</span>;
  const properties = { key, ...toProperties(piece.attributes) };
  if (typeof piece.inside === "string") {
    if (piece.inside === "") return createElement(piece.tag, properties);
    return createElement(piece.tag, { ...properties, dangerouslySetInnerHTML: { __html: piece.inside } });
  }
  const isTable = TABLE_PARTS.includes(piece.tag);
  return createElement(
    piece.tag,
    properties,
    piece.inside.map((inner, index) => show(inner, index, blank, isTable)),
  );
}

/** The attributes that the sanitiser lets through, by React's names. */
function toProperties(attributes: Readonly<Record<string, string>>): Record<string, unknown> {
  const { class: className, style, tabindex, ...rest } = attributes;
  return {
    ...rest,
    ...(className !== undefined && { className }),
    ...(style !== undefined && { style: readStyle(style) }),
    ...(tabindex !== undefined && { tabIndex: Number(tabindex) }),
  };
}

function readStyle(style: string): CSSProperties {
  const declarations = style.split(";").flatMap((declaration) => {
    const [name = "", value = ""] = declaration.split(":").map((part) => part.trim());
    if (name === "") return [];
    return [
      [name.startsWith("--") ? name : name.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase()), value],
    ];
  });
  return Object.fromEntries(declarations) as CSSProperties; // named properties with plain values, by the sanitiser
}
