"""What a learner reads of a failure: the way through his own lines, and what the page needs to say more."""

import linecache
import re
import sys
import traceback

_Trace = traceback.TracebackException
_Stack = traceback.StackSummary
_cache = linecache.cache
MAX_FRAMES = 8
_CELL = re.compile(r'File "(Cell [^"\n]*)", line')
#: Names of the files that tracebacks show, each with the label of its run, or None.
_files = {}


def name_file(label, code):
    """Keeps the lines of a code for tracebacks. Returns the name of its file."""
    file = "main.py" if label is None else "Cell " + label
    _files[file] = label
    _cache[file] = (len(code), None, [line + "\n" for line in code.split("\n")], file)
    return file


def _keep_own(trace, seen):
    """Drops every frame that is not of learners' code, in the failures behind this one too."""
    if trace is None or id(trace) in seen:
        return
    seen.add(id(trace))
    own = [frame for frame in trace.stack or () if frame.filename in _files]
    trace.stack = _Stack.from_list(own[:1] + own[1:][-MAX_FRAMES:]) if own else None
    for other in (trace.__cause__, trace.__context__, *(trace.exceptions or ())):
        _keep_own(other, seen)


def _format(trace):
    text = _CELL.sub(lambda found: found[0] if found[1] not in _files else found[1] + ", line", "".join(trace.format()))
    return text.replace(", in <module>\n", "\n").rstrip("\n")


def _missing(error):
    """The module that is not there, and whether it is one of Python's own; None for what has another reason."""
    if not isinstance(error, ModuleNotFoundError) or not error.name:
        return None
    module = error.name.partition(".")[0]
    if module != error.name and module in sys.modules:
        return None
    return [module, module in sys.stdlib_module_names]


def describe(error):
    """Name, message, line, trace, frames (label, line, function, text) and missing module."""
    trace = _Trace.from_exception(error)
    _keep_own(trace, set())
    own = list(trace.stack or ())
    line = own[-1].lineno if own else None
    name = type(error).__name__
    try:
        message = error.msg if isinstance(error, SyntaxError) else str(error)
    except Exception:
        message = ""
    if isinstance(error, SyntaxError) and error.filename in _files:
        line = error.lineno
    frames = [
        [_files[each.filename], each.lineno, None if each.name == "<module>" else each.name, each.line or ""]
        for each in own
    ]
    return [name, str(message), line, _format(trace), frames, _missing(error)]
