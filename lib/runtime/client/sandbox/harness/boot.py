"""Makes the namespace in which the harness lives: hidden from learners' code, with builtins of its own."""

import builtins


def boot(parts, warm=False):
    """`parts`: names and texts of the harness's files, in their order. With `warm`, what a first run does is done once. Returns the namespace."""
    names = {"__name__": "harness", "__builtins__": dict(vars(builtins))}
    for name, text in parts:
        exec(compile(text, name, "exec"), names)
    if warm:
        names["warm"]()
    return names
