"""What code writes and reads as text. `emit`, `ask` and `wait` are the worker's own, and set before the first run."""

import builtins
import getpass
import io
import sys
import time

from pyodide.ffi import run_sync


class Output(io.TextIOBase):
    def __init__(self, name):
        self._name = name

    def writable(self):
        return True

    def isatty(self):
        return False

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError("write() argument must be str, not " + type(text).__name__)
        emit(self._name, text)
        return len(text)


class Lines(io.TextIOBase):
    """The lines that were given before the run, then those that somebody is asked for."""

    def __init__(self, lines, asks):
        self._waiting = list(lines)
        self._asks = asks

    def readable(self):
        return True

    def next_line(self, prompt, is_secret):
        """The next line without its end, or None after the last one."""
        if self._waiting:
            line = self._waiting.pop(0)
        elif self._asks:
            line = run_sync(ask(prompt, is_secret))
            if line is False:
                raise KeyboardInterrupt
        else:
            line = None
        if prompt or line is not None:
            emit("stdout", prompt + ("" if line is None else ("········" if is_secret else line) + "\n"))
        return line

    def readline(self, size=-1):
        line = self.next_line("", False)
        return "" if line is None else line + "\n"

    def read(self, size=-1):
        return "".join(self)


def _ask_for(lines):
    def read(prompt, is_secret):
        line = lines.next_line(str(prompt), is_secret)
        if line is None:
            raise EOFError("input() asked for one more line than was given")
        return line

    return read


def _sleep(seconds):
    """Waits without keeping the worker from being told to stop."""
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    if run_sync(wait(seconds * 1000)) is False:
        raise KeyboardInterrupt


def connect_streams(lines, asks, can_wait):
    """Gives Python its streams for one run."""
    sys.stdin = Lines(lines, asks)
    sys.stdout, sys.stderr = Output("stdout"), Output("stderr")
    read = _ask_for(sys.stdin)
    builtins.input = lambda prompt="", /: read(prompt, False)
    getpass.getpass = lambda prompt="Password: ", stream=None, **_: read(prompt, True)
    if can_wait:
        time.sleep = _sleep
