import { type ReactNode, useRef, useState } from "react";
import type { Locale } from "@/lib/core/locale";
import { DataTable, type PlotData } from "@/lib/lab-kit/data-table";
import { saveFile, toPngFile, toSvgFile } from "@/lib/lab-kit/picture-file";
import { kitWords } from "@/lib/lab-kit/words";

/** The width of every drawing in its own units: about that of a phone, so that letters stay readable there. */
export const PLOT_WIDTH = 360;

interface PlotProps {
  /** What is drawn and what it shows, for those who do not see it. */
  readonly label: string;
  readonly height: number;
  readonly data: PlotData;
  /** Without its ending. */
  readonly fileName: string;
  readonly locale: Locale;
  /** The parts of an SVG of `PLOT_WIDTH` by `height`. */
  readonly children: ReactNode;
}

/** A drawing with its numbers as a table, and saved as it stands. */
export function Plot({ label, height, data, fileName, locale, children }: PlotProps) {
  const w = kitWords[locale];
  const drawing = useRef<SVGSVGElement>(null);
  const [told, setTold] = useState("");

  async function save(format: "SVG" | "PNG") {
    if (!drawing.current) return;
    const name = `${fileName}.${format.toLowerCase()}`;
    try {
      const blob =
        format === "SVG"
          ? new Blob([toSvgFile(drawing.current).text], { type: "image/svg+xml" })
          : await toPngFile(drawing.current);
      saveFile(blob, name);
      setTold(w.saved(name));
    } catch {
      setTold(w.saveFailed);
    }
  }

  return (
    <figure>
      <svg
        ref={drawing}
        data-picture={fileName}
        viewBox={`0 0 ${PLOT_WIDTH} ${height}`}
        role="img"
        aria-label={label}
        className="w-full max-w-136 overflow-visible font-sans text-[12px]"
      >
        {children}
      </svg>
      <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
        {(["SVG", "PNG"] as const).map((format) => (
          <button
            key={format}
            type="button"
            onClick={() => void save(format)}
            className="rounded-sm py-1 text-muted underline decoration-line underline-offset-4 hover:text-ink"
          >
            {w.saveAs(format)}
          </button>
        ))}
        <span role="status" className="text-muted">
          {told}
        </span>
      </div>
      <DataTable data={data} locale={locale} />
    </figure>
  );
}
