"""Runs learners' code in one namespace. What it needs later it takes now; its builtins are a copy of its own."""

import ast
import asyncio
import builtins
import importlib.util
import random
import time
from inspect import CO_COROUTINE
from types import CoroutineType

from pyodide.ffi import can_run_sync, to_js

_seed = random.seed
_parse, _compile, _eval = ast.parse, compile, eval
_await_flag = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
_Expr, _Expression = ast.Expr, ast.Expression
_ensure_future, _Cancelled = asyncio.ensure_future, asyncio.CancelledError
_current_task, _all_tasks, _running_loop = asyncio.current_task, asyncio.all_tasks, asyncio.get_running_loop
_shared = vars(builtins)
_whole = dict(_shared)


def _mend():
    """Puts back what code replaced of the builtins: tracebacks and the interpreter's own event loop go on with them."""
    for name, value in _whole.items():
        if _shared.get(name) is not value:
            _shared[name] = value


def _describe(error):
    _mend()
    return describe(error)


class Session:
    """One namespace, for as long as the worker lives."""

    def __init__(self):
        self.names = {"__name__": "__main__", "__builtins__": builtins, "display": display}
        self._task = self._runner = self._loop = None
        self._is_interrupted = False

    def connect(self, given):
        """Takes the worker's own functions by name, and makes anew what a snapshot brings along from where it was made."""
        globals().update(given)
        _seed()
        _learn_time_zone()

    async def run(self, *given):
        """Runs the code, then calls `entry` with each input. Returns the error's parts, or None."""
        self._is_interrupted = False
        self._runner, self._loop = _current_task(), _running_loop()
        try:
            return await self._run(*given)
        finally:
            self._runner = self._loop = None
            _mend()

    def interrupt(self):
        """Ends what waits for something else; what computes is ended by the interpreter's own signal."""
        if self._loop is None:
            return
        self._is_interrupted = True
        # Code that is no coroutine may have begun some and wait for them.
        for task in (self._task,) if self._task is not None else _all_tasks(self._loop):
            if task is not self._runner:
                task.cancel()

    async def _run(self, code, label, entry, inputs, lines, asks, seed, echo):
        connect_streams(lines, asks, can_run_sync())
        _whole["input"] = builtins.input
        arguments = [decode(text) for text in inputs]
        file = name_file(label, code)
        if seed is not None:
            _seed(seed)
        watch(True)
        try:
            value = await self._exec(code, file)
            if echo and value is not None and not code.rstrip().endswith(";"):
                send_result(value)
            if entry is None:
                watch(False)
                return None
            if entry not in self.names:
                raise NameError("the function " + entry + " is not defined")
            function = self.names[entry]
        except BaseException as error:
            watch(False)
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
        watch(False)
        return None

    async def _exec(self, code, file):
        tree = _parse(code, file)
        missing = _find_missing(tree)
        if missing:
            await want(to_js(missing))
            importlib.invalidate_caches()
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], _Expr) else None
        await self._go(_compile(tree, file, "exec", flags=_await_flag))
        if last is None:
            return None
        return await self._go(_compile(_Expression(last.value), file, "eval", flags=_await_flag))

    async def _go(self, compiled):
        try:
            value = _eval(compiled, self.names)
            if not compiled.co_flags & CO_COROUTINE:
                return value
            self._task = _ensure_future(value)
            return await self._task
        except _Cancelled as error:
            if self._is_interrupted:
                raise KeyboardInterrupt().with_traceback(error.__traceback__) from None
            raise
        finally:
            self._task = None


def _find_missing(tree):
    """Modules that a code imports and that nothing here offers, up to the first dot."""
    wanted = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            wanted |= {each.name.partition(".")[0] for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            wanted.add(node.module.partition(".")[0])
    return sorted(name for name in wanted if not _is_there(name))


def _is_there(name):
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):
        return True


def _learn_time_zone():
    """The module computes its constants when it is made; where that was is of no interest here."""
    spec = importlib.util.find_spec("time")
    local = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(local)
    for name in ("timezone", "altzone", "daylight", "tzname"):
        setattr(time, name, getattr(local, name))


session = Session()
