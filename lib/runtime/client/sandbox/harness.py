"""Runs learners' code in one namespace. What it needs later it takes now; its builtins are a copy of its own."""

import ast
import io
import linecache
import random
import sys
import traceback
from inspect import CO_COROUTINE
from types import CoroutineType

FILE = "main.py"
MAX_TRACE = 8

_seed = random.seed
_Trace = traceback.TracebackException
_cache = linecache.cache
_parse, _compile, _exec, _eval = ast.parse, compile, exec, eval
_await_flag = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
_Expr, _Expression, _Module = ast.Expr, ast.Expression, ast.Module
_shared = vars(__import__("builtins"))
_whole = dict(_shared)


def _mend():
    """Puts back what code replaced of the builtins: tracebacks and the interpreter's own event loop go on with them."""
    for name, value in _whole.items():
        if _shared.get(name) is not value:
            _shared[name] = value


class _Stream(io.TextIOBase):
    def __init__(self, name):
        self._name = name

    def writable(self):
        return True

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError("write() argument must be str, not " + type(text).__name__)
        emit(self._name, text)
        return len(text)


def _input_from(lines):
    waiting = list(lines)

    def ask(prompt=""):
        if prompt != "":
            emit("stdout", str(prompt))
        if not waiting:
            raise EOFError("input() asked for one more line than was given")
        line = waiting.pop(0)
        emit("stdout", line + "\n")
        return line

    return ask


_FORMS = {
    "text/html": "_repr_html_",
    "text/markdown": "_repr_markdown_",
    "text/latex": "_repr_latex_",
    "image/svg+xml": "_repr_svg_",
    "image/png": "_repr_png_",
}


def display(*values):
    """Shows values in the forms that they offer, as notebooks do."""
    for value in values:
        forms = ["text/plain", repr(value)]
        for kind, method in _FORMS.items():
            make = getattr(type(value), method, None)
            made = make(value) if make else None
            if isinstance(made, str):
                forms += [kind, made]
        show(to_js(forms))


def _describe(error):
    """Name, message, line and the way through the learner's own lines."""
    _mend()
    trace = _Trace.from_exception(error, limit=None)
    own = [frame for frame in trace.stack if frame.filename == FILE]
    line = own[-1].lineno if own else None
    if isinstance(error, SyntaxError) and error.filename == FILE:
        line = error.lineno
    name = type(error).__name__
    try:
        message = error.msg if isinstance(error, SyntaxError) else str(error)
    except Exception:
        message = ""
    shown = "".join(traceback_lines(own[:1] + own[1:][-MAX_TRACE:])) if own else ""
    return [name, str(message), line, shown + name + (": " + str(message) if message else "")]


_format = traceback.StackSummary.format


def traceback_lines(frames):
    return _format(traceback_summary(frames))


traceback_summary = traceback.StackSummary.from_list


class Session:
    """One namespace, for as long as the worker lives."""

    def __init__(self):
        self.names = {"__name__": "__main__", "__builtins__": __import__("builtins"), "display": display}

    async def run(self, *given):
        """Runs the code, then calls `entry` with each input. Returns the error's parts, or None."""
        try:
            return await self._run(*given)
        finally:
            _mend()

    async def _run(self, code, entry, inputs, lines, seed, echo):
        builtins = self.names["__builtins__"]
        builtins.input = _input_from(lines)
        sys.stdin = io.StringIO("".join([line + "\n" for line in lines]))
        sys.stdout, sys.stderr = _Stream("stdout"), _Stream("stderr")
        arguments = [decode(text) for text in inputs]
        _cache[FILE] = (len(code), None, [line + "\n" for line in code.split("\n")], FILE)
        if seed is not None:
            _seed(seed)
        try:
            value = await self._exec(code)
            if echo and value is not None:
                display(value)
            if entry is None:
                return None
            if entry not in self.names:
                raise NameError("the function " + entry + " is not defined")
            function = self.names[entry]
        except BaseException as error:
            return _describe(error)
        for index, each in enumerate(arguments):
            if seed is not None:
                _seed(seed + index)
            try:
                given = function(*each)
                if isinstance(given, CoroutineType):
                    given = await given
                called(index, encode(given))
            except BaseException as error:
                call_failed(index, to_js(_describe(error)))
        return None

    async def _exec(self, code):
        tree = _parse(code, FILE)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], _Expr) else None
        await self._go(_compile(tree, FILE, "exec", flags=_await_flag))
        if last is None:
            return None
        return await self._go(_compile(_Expression(last.value), FILE, "eval", flags=_await_flag))

    async def _go(self, compiled):
        value = _eval(compiled, self.names)
        return await value if compiled.co_flags & CO_COROUTINE else value


session = Session()
