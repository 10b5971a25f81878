"""Does once what first runs do, before a snapshot is taken: what Python then imports and compiles, nobody waits for again."""

import asyncio


def _fail(code):
    file = name_file("In[1]", code)
    try:
        _eval(_compile(_parse(code, file), file, "exec"), {"__builtins__": builtins})
    except Exception as error:
        describe(error)


def warm():
    for code in ("a = = 1", "pront(1)", "[].apend(1)", "1 / 0", "import warmup_nowhere", "print 1", "(", "x = 1\n  y = 2"):
        _fail(code)
    for value in ([1] * 100, {"a": 1}, 1.5):
        forms_of(value)
    names_of("import math\ndef f(x):\n    return x + y\n[q for q in f(1)]")
    complete({"text": "a"}, "text.up", 7)
    _find_missing(_parse("import warmup_nowhere"))
    asyncio.iscoroutine(None)
    for name in list(_files):
        del _files[name]
        _cache.pop(name, None)
