"""What can continue a code, by the live names. Nothing of anybody's is run: no property, no __dir__, no __getattr__, no __class__."""

import builtins
import io
import keyword
import re
import sys
import tokenize
import types

_WORD = re.compile(r"(?P<way>(?:[^\W\d]\w*\.)*)(?P<begun>(?:[^\W\d]\w*)?)\Z")
_IMPORT = re.compile(r"(?:^|[\n;])\s*(?:import\s+(?:[\w.]+\s*,\s*)*|from\s+)\Z")
_mro_of = type.__dict__["__mro__"].__get__
_module_names = types.ModuleType.__dict__["__dict__"].__get__
_dict_of = type.__dict__["__dict__"].__get__
_FUNCTIONS = (
    *(types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.MethodDescriptorType),
    *(types.WrapperDescriptorType, types.ClassMethodDescriptorType, types.MethodWrapperType, staticmethod, classmethod),
)
MOST = 200


def _is_a(value, kind):
    return kind in _mro_of(type(value))


def _own_names(value):
    """The names that an object itself holds, where it keeps them as objects do."""
    if _is_a(value, types.ModuleType):
        return _module_names(value)
    for kind in _mro_of(type(value)):
        found = _dict_of(kind).get("__dict__")
        if found is not None:
            return found.__get__(value) if type(found) is types.GetSetDescriptorType else {}
    return {}


def _attributes(value):
    """Names with what they stand for, as far as that can be seen without asking the object."""
    found = {}
    for kind in _mro_of(type(value)):
        for name, each in _dict_of(kind).items():
            found.setdefault(name, each)
    if _is_a(value, type):
        for kind in reversed(_mro_of(value)):
            found.update(_dict_of(kind))
    else:
        found.update(_own_names(value))
    return found


def _kind_of(value):
    if _is_a(value, type):
        return "class"
    if _is_a(value, types.ModuleType):
        return "module"
    return "function" if type(value) in _FUNCTIONS else "variable"


def _is_text(before):
    """Whether the place lies in a string or a comment."""
    try:
        for token in tokenize.generate_tokens(io.StringIO(before).readline):
            if token.type == tokenize.COMMENT and before.endswith(token.string):
                return True
    except tokenize.TokenError as error:
        return "string" in str(error)
    except (SyntaxError, ValueError):
        return False
    return False


def _find(names, way):
    """The object at the end of a way such as `a.b.`, or None twice over where it cannot be seen."""
    first, *rest = way[:-1].split(".")
    for scope in (names, vars(builtins)):
        if first in scope:
            value = scope[first]
            break
    else:
        return None
    for name in rest:
        attributes = _attributes(value)
        if name not in attributes:
            return None
        value = attributes[name]
        # What would be computed, or bound, is not known before it is asked for.
        if any("__get__" in _dict_of(kind) for kind in _mro_of(type(value))) and type(value) not in _FUNCTIONS:
            return None
    return (value,)


def complete(names, code, position):
    """[from, [label, kind], …] in UTF-16 code units, or None."""
    before = code.encode("utf-16-le")[: position * 2].decode("utf-16-le", "ignore")
    match = _WORD.search(before)
    if match is None or _is_text(before):
        return None
    way, begun = match["way"], match["begun"]
    head = before[: match.start()]
    if way:
        if head.endswith((".", ")", "]", '"', "'")):
            return None
        found = _find(names, way)
        if found is None:
            return None
        candidates = {name: _kind_of(each) for name, each in _attributes(found[0]).items() if type(name) is str}
    elif head.endswith("."):
        return None
    elif _IMPORT.search(head):
        candidates = {name: "module" for name in sys.stdlib_module_names} | {"plots": "module"}
    else:
        candidates = {name: "keyword" for name in keyword.kwlist}
        for scope in (vars(builtins), names):
            candidates |= {name: _kind_of(each) for name, each in scope.items() if type(name) is str}
    wanted = begun.lower()
    fitting = sorted(
        (name for name in candidates if name.lower().startswith(wanted) and (begun.startswith("_") or not name.startswith("_"))),
        key=lambda name: (not name.startswith(begun), name.lower(), name),
    )
    options = [[name, candidates[name]] for name in fitting[:MOST]]
    start = position - len(begun.encode("utf-16-le")) // 2
    return [start, *options] if options else None
