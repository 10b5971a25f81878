"""Values in the forms that they offer, as notebooks show them. `show` and `clear` are the worker's own."""

import base64
import json
import pprint
import sys
import types
import uuid

from pyodide.ffi import to_js

_METHODS = {
    "text/html": "_repr_html_",
    "text/markdown": "_repr_markdown_",
    "text/latex": "_repr_latex_",
    "image/svg+xml": "_repr_svg_",
    "image/png": "_repr_png_",
    "image/jpeg": "_repr_jpeg_",
    "application/json": "_repr_json_",
}
_NESTED = (list, dict, tuple, set, frozenset)


def _plain(value):
    text = repr(value)
    # Whoever looks at a long list wants lines; a very long one is not worth the time that they take.
    if 79 < len(text) < 20_000 and type(value) in _NESTED:
        return pprint.pformat(value, sort_dicts=False)
    return text


def _method(value, name):
    """Found on the type, so that a class is not asked what only its instances can tell."""
    found = getattr(type(value), name, None)
    return found if callable(found) else None


def forms_of(value):
    """MIME bundle and metadata of a value; forms that fail or give nothing are left out."""
    forms, metadata = {}, {}
    bundle = _method(value, "_repr_mimebundle_")
    if bundle is not None:
        made = bundle(value)
        if isinstance(made, tuple):
            made, metadata = made
        forms.update(made or {})
    for kind, name in _METHODS.items():
        make = _method(value, name)
        if make is not None and kind not in forms:
            made = make(value)
            if isinstance(made, tuple):
                made, more = made
                metadata = {**metadata, kind: more}
            if made is not None:
                forms[kind] = made
    if "text/plain" not in forms:
        forms["text/plain"] = _plain(value)
    return forms, metadata


def _as_text(kind, made):
    if kind.endswith("json"):
        return json.dumps(made)
    if isinstance(made, (bytes, bytearray)):
        return base64.b64encode(made).decode() if kind.startswith("image/") and not kind.endswith("xml") else made.decode()
    return made if isinstance(made, str) else str(made)


def send(what, forms, metadata, display_id=None, update=False):
    texts = [text for kind, made in forms.items() for text in (kind, _as_text(kind, made))]
    show(what, to_js(texts), json.dumps(metadata or {}), display_id, update)


def send_result(value):
    forms, metadata = forms_of(value)
    send("result", forms, metadata)


def display(*values, raw=False, metadata=None, display_id=None, update=False, **_):
    """Shows values in the forms that they offer; with `raw` they are such forms themselves, by MIME type."""
    is_new = display_id is True
    if is_new:
        display_id = uuid.uuid4().hex
    for value in values:
        forms, own = (dict(value), {}) if raw else forms_of(value)
        send("display", forms, {**own, **(metadata or {})}, display_id, update)
    return DisplayHandle(display_id) if display_id is not None and not update else None


def update_display(value, *, display_id, **options):
    display(value, display_id=display_id, update=True, **options)


def clear_output(wait=False):
    """Takes away what the run has shown so far; with `wait` when the next thing is shown."""
    clear(bool(wait))


class DisplayHandle:
    """A place that can be shown anew."""

    def __init__(self, display_id=None):
        self.display_id = display_id or uuid.uuid4().hex

    def display(self, value, **options):
        display(value, display_id=self.display_id, **options)

    def update(self, value, **options):
        update_display(value, display_id=self.display_id, **options)


class _Form:
    """A text that is one form of itself."""

    _kind = "text/plain"

    def __init__(self, data=None):
        self.data = data

    def __repr__(self):
        return f"<{type(self).__name__} object>"

    def _repr_mimebundle_(self, include=None, exclude=None):
        return {self._kind: self.data}


def _form(name, kind):
    return type(name, (_Form,), {"_kind": kind, "__module__": "IPython.display"})


class Image(_Form):
    """A picture from its bytes: PNG, or JPEG."""

    def __init__(self, data=None, filename=None, format=None, **_):
        if filename is not None:
            with open(filename, "rb") as file:
                data = file.read()
        super().__init__(data)
        self._kind = "image/jpeg" if bytes(data[:2]) == b"\xff\xd8" else "image/png"


class Math(_Form):
    def __init__(self, data=None):
        super().__init__("$\\displaystyle " + str(data).strip("$") + "$")
        self._kind = "text/latex"


def _offer_ipython_display():
    """Notebooks written for Jupyter import these names from there."""
    module = types.ModuleType("IPython.display", "What is shown here of IPython's display.")
    forms = [
        ("HTML", "text/html"),
        ("Markdown", "text/markdown"),
        ("Latex", "text/latex"),
        ("SVG", "image/svg+xml"),
        ("JSON", "application/json"),
        ("Pretty", "text/plain"),
    ]
    for name, kind in forms:
        setattr(module, name, _form(name, kind))
    for each in (display, update_display, clear_output, DisplayHandle, Image, Math):
        setattr(module, each.__name__, each)
    parent = types.ModuleType("IPython", "Its display module alone.")
    parent.__path__ = []
    parent.display = module
    sys.modules["IPython"], sys.modules["IPython.display"] = parent, module


_offer_ipython_display()
