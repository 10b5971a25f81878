"""Plots as SVG, in plain Python: one file that runs here and beside a notebook in Jupyter.

    import plots

    plots.line([1, 4, 9, 16], title="Squares", x_label="n", y_label="n²")
    plots.line(steps, {"train": train, "valid": valid}, title="Loss", y_log=True)
    plots.scatter(xs, ys, x_label="tokens", y_label="loss")
    plots.bars(["q", "k", "v"], [4, 4, 8], title="Parameters")
    plots.bars(["fp16", "int8"], {"weights": [14, 7], "cache": [2, 2]}, stacked=True)
    plots.heatmap(weights, x_labels=tokens, y_labels=tokens, title="Attention", values=True)
    plots.histogram(values, bins=20)

Each function returns a `Plot`. As the last line of a cell, or through `display`, it is drawn; `print(plot)` gives its numbers as text,
and `plot.svg` is the picture itself. Lines and texts take the colour of the text around them, so that a plot fits light and dark pages;
series are told apart by dash or mark as well as by colour.

Arguments that several functions share:

    x, y        lists of numbers. `y` may be a dict of lists: one series for each name, with a legend. With one list alone, x counts from 0.
    title       stands above; x_label, y_label: beside the axes
    x_log, y_log   logarithmic axes; what is not positive is left out
    x_range, y_range   (least, greatest) of an axis instead of what the numbers ask for
    width, height   in pixels; a narrow page makes the whole plot smaller

None and NaN are gaps.
"""

import math
from html import escape

__all__ = ["line", "scatter", "bars", "heatmap", "histogram", "Plot"]

# Told apart by people who see few colours, and with at least 3:1 on white and on near-black.
_COLOURS = ("#2f7ed8", "#c2621b", "#2a9160", "#b0509f", "#8a7a1f", "#6b6fd4", "#c8474f", "#4b8796")
_DASHES = ("", "7 4", "2 3", "9 3 2 3", "12 5", "4 2", "1 4", "6 2 2 2")
_FONT = 12
_MARGIN = 14
_TICKS = 6


class Plot:
    """A picture with the numbers behind it. `svg`: its source. `rows`: a head and lines of texts."""

    def __init__(self, svg, rows, title=""):
        self.svg, self.rows, self.title = svg, rows, title

    def _repr_svg_(self):
        return self.svg

    def __repr__(self):
        return self._text(12)

    def __str__(self):
        return self._text(200)

    def _text(self, most):
        shown = self.rows[: most + 1]
        widths = [max(_width_in_columns(row[i]) for row in shown) for i in range(len(shown[0]))]
        lines = [
            "  ".join(" " * (width - _width_in_columns(cell)) + cell for cell, width in zip(row, widths)).rstrip()
            for row in shown
        ]
        left = len(self.rows) - len(shown)
        return "\n".join([*([self.title] if self.title else []), *lines, *([f"… {left} more"] if left > 0 else [])])


def line(x, y=None, *, title="", x_label="", y_label="", x_log=False, y_log=False, x_range=None, y_range=None,
         marks=False, width=560, height=340):
    """Lines through points, in the order given. `marks` also shows the points."""
    xs, series = _series(x, y)
    frame = _Frame(xs, series, title, x_label, y_label, x_log, y_log, x_range, y_range, width, height)
    for index, (_, ys) in enumerate(series):
        dash = _DASHES[index % len(_DASHES)]
        for part in _runs(xs, ys, frame):
            points = " ".join(f"{_n(px)},{_n(py)}" for px, py in part)
            if len(part) > 1:
                frame.draw("polyline", points=points, fill="none", stroke=_colour(index), stroke_width=2,
                           stroke_linejoin="round", **({"stroke_dasharray": dash} if dash else {}))
            for px, py in part if marks or len(part) == 1 else ():
                frame.mark(index, px, py)
    return frame.plot(lambda index, px, py: frame.sample(index, px, py), _rows(xs, series, x_label))


def scatter(x, y=None, *, title="", x_label="", y_label="", x_log=False, y_log=False, x_range=None, y_range=None,
            width=560, height=340):
    """Points; each series has a mark of its own."""
    xs, series = _series(x, y)
    frame = _Frame(xs, series, title, x_label, y_label, x_log, y_log, x_range, y_range, width, height)
    for index, (_, ys) in enumerate(series):
        for part in _runs(xs, ys, frame):
            for px, py in part:
                frame.mark(index, px, py)
    return frame.plot(lambda index, px, py: frame.mark(index, px, py), _rows(xs, series, x_label))


def bars(labels, values, *, title="", x_label="", y_label="", stacked=False, y_range=None, width=560, height=340):
    """A bar for each label; a dict of lists gives several for each, side by side or `stacked`."""
    labels = [str(label) for label in labels]
    series = _named(values)
    for name, ys in series:
        _same_length(labels, ys, "labels", name or "values")
    sums = [[sum(v for _, ys in series if (v := _clean(ys[i])) is not None and (v > 0) == up) for i in range(len(labels))]
            for up in (True, False)]
    extremes = sums if stacked else [[v for _, ys in series for y in ys if (v := _clean(y)) is not None]]
    bounds = y_range or _bounds([0.0, *(v for part in extremes for v in part)], False)
    frame = _Frame([], series, title, x_label, y_label, False, False, (0, max(1, len(labels))), bounds, width, height,
                   x_names=labels)
    count = 1 if stacked else max(1, len(series))
    slot = frame.inner_width / max(1, len(labels))
    each = slot * 0.72 / count
    heights = [[0.0, 0.0] for _ in labels]
    for index, (name, ys) in enumerate(series):
        for at, y in enumerate(ys):
            y = _clean(y)
            if y is None:
                continue
            side = 0 if y >= 0 else 1
            start = heights[at][side] if stacked else 0.0
            heights[at][side] = start + y if stacked else 0.0
            top, bottom = sorted((frame.y(start + y), frame.y(start)))
            left = frame.left + slot * at + slot * 0.14 + (0 if stacked else each * index)
            tip = f"{labels[at]}{f', {name}' if name else ''}: {_short(y)}"
            frame.bar(index, left, top, each, bottom - top, tip)
    rows = [[x_label or "", *(name or "value" for name, _ in series)]]
    rows += [[label, *(_short(ys[i]) for _, ys in series)] for i, label in enumerate(labels)]
    return frame.plot(frame.swatch, rows)


def histogram(values, *, bins=None, title="", x_label="", y_label="", x_range=None, width=560, height=340):
    """How many values lie in each of `bins` equal intervals (by default as many as Sturges' rule says)."""
    numbers = [v for each in values if (v := _clean(each)) is not None]
    low, high = x_range or _bounds(numbers, False, pad=0)
    numbers = [v for v in numbers if low <= v <= high]
    bins = int(bins or max(1, math.ceil(math.log2(max(1, len(numbers)))) + 1))
    if bins < 1:
        raise ValueError("bins must be at least 1")
    step = (high - low) / bins
    counts = [0] * bins
    for v in numbers:
        counts[min(bins - 1, int((v - low) / step))] += 1
    frame = _Frame([], [("", counts)], title, x_label, y_label, False, False, (low, high), _bounds([0, *counts], False),
                   width, height)
    for i, n in enumerate(counts):
        left, right = frame.x(low + i * step), frame.x(low + (i + 1) * step)
        top = frame.y(n)
        tip = f"{_short(low + i * step)} – {_short(low + (i + 1) * step)}: {n}"
        frame.bar(0, left + 0.5, top, max(0.5, right - left - 1), frame.y(0) - top, tip)
    rows = [["from", "to", "count"]]
    rows += [[_short(low + i * step), _short(low + (i + 1) * step), str(n)] for i, n in enumerate(counts)]
    return frame.plot(frame.swatch, rows)


def heatmap(rows, *, x_labels=None, y_labels=None, title="", x_label="", y_label="", values=False, value_range=None,
            width=560, height=None):
    """A matrix as tiles, first row on top: the more, the stronger. Below zero has a colour of its own. `values` writes the numbers in."""
    grid = [[_clean(v) for v in row] for row in rows]
    if not grid or not grid[0]:
        raise ValueError("a heat map needs at least one row and one column")
    columns = len(grid[0])
    if any(len(row) != columns for row in grid):
        raise ValueError("the rows of a heat map must be equally long")
    x_names = [str(v) for v in (x_labels if x_labels is not None else range(columns))]
    y_names = [str(v) for v in (y_labels if y_labels is not None else range(len(grid)))]
    _same_length(range(columns), x_names, "columns", "x_labels")
    _same_length(grid, y_names, "rows", "y_labels")
    flat = [v for row in grid for v in row if v is not None]
    low, high = value_range or ((min(flat), max(flat)) if flat else (0, 1))
    most = max(abs(low), abs(high)) or 1
    margin = max(_text_width(name) for name in y_names)
    height = height or round(max(160, min(640, (width - margin) * len(grid) / columns + 80)))
    frame = _Frame([], [], title, x_label, y_label, False, False, (0, columns), (0, len(grid)), width, height,
                   x_names=x_names, y_names=y_names)
    across, down = frame.inner_width / columns, frame.inner_height / len(grid)
    for r, row in enumerate(grid):
        for c, v in enumerate(row):
            if v is None:
                continue
            left, top = frame.left + across * c, frame.top + down * r
            strength = min(1.0, abs(v) / most)
            frame.draw("rect", x=_n(left), y=_n(top), width=_n(across), height=_n(down), fill=_COLOURS[0 if v >= 0 else 1],
                       fill_opacity=_n(0.06 + 0.94 * strength), tip=f"{y_names[r]}, {x_names[c]}: {_short(v)}")
            if values:
                frame.text(left + across / 2, top + down / 2 + 4, f"{v:.3g}", anchor="middle", size=11,
                           colour="#ffffff" if strength > 0.75 else "currentColor")
    table = [["", *x_names]] + [[name, *(_short(v) for v in row)] for name, row in zip(y_names, grid)]
    return frame.plot(frame.swatch, table)


# --- Numbers ------------------------------------------------------------------------------------------------------------------


def _clean(value):
    """A finite number, or None."""
    if value is None:
        return None
    number = float(value)
    return number if math.isfinite(number) else None


def _named(y):
    if hasattr(y, "items"):
        return [(str(name), list(values)) for name, values in y.items()]
    return [("", list(y))]


def _series(x, y):
    if y is None:
        series = _named(x)
        return list(range(max((len(ys) for _, ys in series), default=0))), series
    xs, series = list(x), _named(y)
    for name, ys in series:
        _same_length(xs, ys, "x", name or "y")
    return xs, series


def _same_length(one, other, first, second):
    if len(one) != len(other):
        raise ValueError(f"{first} has {len(one)} entries and {second} has {len(other)}; they must be equally many")


def _bounds(numbers, log, pad=0.04):
    """Least and greatest, with a little room; never equal."""
    known = [v for v in numbers if v is not None and (v > 0 or not log)]
    low, high = (min(known), max(known)) if known else ((1, 10) if log else (0, 1))
    if low == high:
        return (low / 2, high * 2) if log else (low - 0.5, high + 0.5)
    if log:
        factor = (high / low) ** pad
        return low / factor, high * factor
    room = (high - low) * pad
    return (low if low == 0 else low - room), (high if high == 0 else high + room)


def _ticks(low, high, log):
    if log:
        first, last = math.ceil(math.log10(low) - 1e-9), math.floor(math.log10(high) + 1e-9)
        tens = [10.0**e for e in range(first, last + 1, max(1, (last - first) // _TICKS))]
        if len(tens) >= 2:
            return tens
        return [m * 10.0**e for e in range(first - 1, last + 2) for m in (1, 2, 5) if low <= m * 10.0**e <= high]
    rough = (high - low) / _TICKS
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(m * size for m in (1, 2, 2.5, 5, 10) if m * size >= rough * 0.999)
    first = math.ceil(low / step - 1e-9)
    return [round(i * step, 12) for i in range(first, math.floor(high / step + 1e-9) + 1)]


def _short(value):
    """A number as one reads it: four significant digits, thousands and more with k, M, G."""
    value = _clean(value)
    if value is None:
        return "–"
    size = abs(value)
    if size >= 1e15 or 0 < size < 1e-4:
        return f"{value:.3g}"
    for unit, letter in ((1e12, "T"), (1e9, "G"), (1e6, "M")):
        if size >= unit:
            return f"{value / unit:.4g}{letter}"
    return f"{value / 1e3:.4g}k" if size >= 1e4 else f"{value:.4g}"


def _rows(xs, series, x_label):
    head = [x_label or "x", *(name or "y" for name, _ in series)]
    return [head] + [[_short(x), *(_short(ys[i]) if i < len(ys) else "–" for _, ys in series)] for i, x in enumerate(xs)]


def _runs(xs, ys, frame):
    """Points on the page, split where a number is missing."""
    run = []
    for x, y in zip(xs, ys):
        x, y = _clean(x), _clean(y)
        if x is None or y is None or (frame.x_log and x <= 0) or (frame.y_log and y <= 0):
            if run:
                yield run
            run = []
        else:
            run.append((frame.x(x), frame.y(y)))
    if run:
        yield run


# --- Drawing ------------------------------------------------------------------------------------------------------------------


def _colour(index):
    return _COLOURS[index % len(_COLOURS)]


def _n(value):
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _is_wide(letter):
    return ord(letter) >= 0x2E80


def _width_in_columns(text):
    return sum(2 if _is_wide(letter) else 1 for letter in text)


def _text_width(text, size=_FONT):
    return sum(size if _is_wide(letter) else size * 0.6 for letter in text)


class _Frame:
    """Title, axes and legend, and where numbers lie between them."""

    def __init__(self, xs, series, title, x_label, y_label, x_log, y_log, x_range, y_range, width, height,
                 x_names=None, y_names=None):
        self.width, self.height, self.title = width, height, title
        self.x_log, self.y_log = x_log, y_log
        self.names = [name for name, _ in series if name]
        self.parts = []
        values = [v for _, ys in series for y in ys if (v := _clean(y)) is not None]
        self.x_low, self.x_high = x_range or _bounds([_clean(x) for x in xs], x_log)
        self.y_low, self.y_high = y_range or _bounds(values, y_log)
        for low, high, log in ((self.x_low, self.x_high, x_log), (self.y_low, self.y_high, y_log)):
            if not low < high or (log and low <= 0):
                raise ValueError("a range needs a least and a greater number, both positive on a logarithmic axis")
        y_ticks = None if y_names else _ticks(self.y_low, self.y_high, y_log)
        tick_texts = y_names or [_short(v) for v in y_ticks]
        widest = min(width * 0.35, max((_text_width(text) for text in tick_texts), default=0))
        self.left = _MARGIN + widest + 8 + (20 if y_label else 0)
        self.right = width - _MARGIN
        self.legend = self._legend_rows()
        self.top = _MARGIN + (24 if title else 0) + 20 * len(self.legend)
        slot = (self.right - self.left) / max(1, len(x_names)) if x_names else 0
        tilted = bool(x_names) and max(_text_width(name) for name in x_names) > slot - 4
        longest = min(90, max(_text_width(name) for name in x_names) * 0.72) if tilted else 0
        self.bottom = height - _MARGIN - 18 - longest - (20 if x_label else 0)
        self.inner_width, self.inner_height = self.right - self.left, max(20, self.bottom - self.top)
        self._axes(title, x_label, y_label, x_names, y_names, y_ticks, slot, tilted)

    def _legend_rows(self):
        rows, used = [], self.width
        for index, name in enumerate(self.names):
            size = 34 + _text_width(name)
            if used + size > self.width - 2 * _MARGIN and used > 0:
                rows.append([])
                used = 0
            rows[-1].append((index, name, used))
            used += size
        return rows

    def x(self, value):
        return self.left + self.inner_width * _share(value, self.x_low, self.x_high, self.x_log)

    def y(self, value):
        return self.top + self.inner_height * (1 - _share(value, self.y_low, self.y_high, self.y_log))

    def _axes(self, title, x_label, y_label, x_names, y_names, y_ticks, slot, tilted):
        if title:
            self.text(_MARGIN, _MARGIN + 12, title, size=14, weight=600)
        bottom = self.top + self.inner_height
        for value in y_ticks or ():
            at = self.y(value)
            self.draw("line", x1=_n(self.left), x2=_n(self.right), y1=_n(at), y2=_n(at), stroke="currentColor",
                      stroke_opacity="0.15")
            self.text(self.left - 8, at + 4, _short(value), anchor="end")
        for index, name in enumerate(y_names or ()):
            self.text(self.left - 8, self.top + self.inner_height * (index + 0.5) / len(y_names) + 4, name, anchor="end")
        if x_names:
            every = max(1, math.ceil(14 / slot)) if slot else 1
            for index, name in list(enumerate(x_names))[::every]:
                at = self.left + slot * (index + 0.5)
                if tilted:
                    self.text(at + 4, bottom + 14, name, anchor="end", turn=-45)
                else:
                    self.text(at, bottom + 17, name, anchor="middle")
        else:
            for value in _ticks(self.x_low, self.x_high, self.x_log):
                at = self.x(value)
                self.draw("line", x1=_n(at), x2=_n(at), y1=_n(bottom), y2=_n(bottom + 4), stroke="currentColor",
                          stroke_opacity="0.5")
                self.text(at, bottom + 17, _short(value), anchor="middle")
        if not y_names:
            self.draw("line", x1=_n(self.left), x2=_n(self.right), y1=_n(bottom), y2=_n(bottom), stroke="currentColor",
                      stroke_opacity="0.5")
        if x_label:
            self.text(self.left + self.inner_width / 2, self.height - _MARGIN + 2, x_label, anchor="middle")
        if y_label:
            self.text(_MARGIN + 6, self.top + self.inner_height / 2, y_label, anchor="middle", turn=-90)

    def draw(self, name, tip="", **attributes):
        shown = "".join(f' {key.replace("_", "-")}="{escape(str(value))}"' for key, value in attributes.items())
        self.parts.append(f"<{name}{shown}><title>{escape(tip)}</title></{name}>" if tip else f"<{name}{shown}/>")

    def text(self, x, y, text, anchor="start", size=_FONT, weight=None, turn=None, colour="currentColor"):
        more = f' font-weight="{weight}"' if weight else ""
        more += f' transform="rotate({turn} {_n(x)} {_n(y)})"' if turn else ""
        self.parts.append(
            f'<text x="{_n(x)}" y="{_n(y)}" font-size="{size}" text-anchor="{anchor}" fill="{colour}"{more}>{escape(text)}</text>'
        )

    def mark(self, index, x, y):
        shape, colour = index % 4, _colour(index)
        if shape == 0:
            self.draw("circle", cx=_n(x), cy=_n(y), r=3.5, fill=colour)
        elif shape == 1:
            self.draw("rect", x=_n(x - 3), y=_n(y - 3), width=6, height=6, fill=colour)
        elif shape == 2:
            self.draw("path", d=f"M{_n(x)} {_n(y - 4.5)}L{_n(x + 4.5)} {_n(y + 3.5)}L{_n(x - 4.5)} {_n(y + 3.5)}Z", fill=colour)
        else:
            self.draw("path", d=f"M{_n(x)} {_n(y - 4.5)}L{_n(x + 4.5)} {_n(y)}L{_n(x)} {_n(y + 4.5)}L{_n(x - 4.5)} {_n(y)}Z",
                      fill="none", stroke=colour, stroke_width=1.5)

    def sample(self, index, x, y):
        dash = _DASHES[index % len(_DASHES)]
        self.draw("line", x1=_n(x - 9), x2=_n(x + 9), y1=_n(y), y2=_n(y), stroke=_colour(index), stroke_width=2,
                  **({"stroke_dasharray": dash} if dash else {}))

    def swatch(self, index, x, y):
        self.bar(index, x - 8, y - 5, 16, 10, "")

    def bar(self, index, x, y, width, height, tip):
        # A border and less filling tell neighbours apart where colours do not.
        self.draw("rect", tip=tip, x=_n(x), y=_n(y), width=_n(width), height=_n(max(0, height)), fill=_colour(index),
                  fill_opacity=(0.9, 0.45, 0.7, 0.25)[index % 4], stroke=_colour(index))

    def plot(self, sample, rows):
        for number, row in enumerate(self.legend):
            y = _MARGIN + (24 if self.title else 0) + 20 * number + 6
            for index, name, offset in row:
                sample(index, _MARGIN + offset + 10, y)
                self.text(_MARGIN + offset + 24, y + 4, name)
        label = escape(self.title or "plot")
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" width="{self.width}" '
            f'height="{self.height}" role="img" aria-label="{label}" font-family="system-ui, sans-serif" color="inherit" '
            f'style="max-width:100%;height:auto">{"".join(self.parts)}</svg>'
        )
        return Plot(svg, rows, self.title)


def _share(value, low, high, log):
    if log:
        value, low, high = math.log(value), math.log(low), math.log(high)
    return (value - low) / (high - low)
