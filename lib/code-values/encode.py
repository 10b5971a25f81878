"""Values in canonical encoding (lib/code-values/README.md), for Python. Uses nothing that learners' code can replace later."""

import binascii
import json
from _json import encode_basestring_ascii as _quote

SAFE = 2**53 - 1
MAX_DEPTH = 100
MAX_LENGTH = 1_000_000

_base64 = binascii.b2a_base64
_unbase64 = binascii.a2b_base64
_NAN, _INFINITY = float("nan"), float("inf")


class CannotEncode(Exception):
    """A value that has no canonical encoding; the text says why."""


def _digits(value):
    """Of a finite number that is not zero: sign, significant digits, and where the point stands, counted from their left."""
    text = float.__repr__(value)
    sign = "-" if text[0] == "-" else ""
    if sign:
        text = text[1:]
    mantissa, _, exponent = text.partition("e")
    whole, _, part = mantissa.partition(".")
    if part == "0":
        part = ""
    digits = (whole + part).lstrip("0")
    point = len(whole) + (int(exponent) if exponent else 0) - (len(whole + part) - len(digits))
    return sign, digits.rstrip("0"), point


def _float(value):
    """The shortest text that reads as this number, written as ECMAScript does (Number::toString, RFC 8785)."""
    if value != value:
        return '{"$float":"NaN"}'
    if value in (_INFINITY, -_INFINITY):
        return '{"$float":"%sInfinity"}' % ("-" if value < 0 else "")
    if value == 0:
        return '{"$float":"-0"}' if float.__repr__(value) == "-0.0" else "0.0"
    if value == int(value) and abs(value) <= SAFE:
        return int.__repr__(int(value)) + ".0"
    sign, digits, point = _digits(value)
    count = len(digits)
    if count <= point <= 21:
        return sign + digits + "0" * (point - count)
    if 0 < point <= 21:
        return sign + digits[:point] + "." + digits[point:]
    if -6 < point <= 0:
        return sign + "0." + "0" * -point + digits
    exponent = "e" + ("+" if point > 0 else "-") + int.__repr__(abs(point - 1))
    return sign + digits[0] + ("." + digits[1:] if count > 1 else "") + exponent


def _encode(value, depth, above):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, int):
        number = int.__int__(value)
        text = int.__repr__(number)
        return text if -SAFE <= number <= SAFE else '{"$int":"' + text + '"}'
    if isinstance(value, float):
        return _float(float.__float__(value))
    if isinstance(value, str):
        return _quote(value)
    if isinstance(value, (bytes, bytearray)):
        return '{"$bytes":"' + _base64(value, newline=False).decode("ascii") + '"}'
    if not isinstance(value, (list, tuple, set, frozenset, dict)):
        raise CannotEncode("a value of type %s cannot be compared" % type(value).__name__)
    if depth >= MAX_DEPTH:
        raise CannotEncode("the value is nested too deeply")
    if id(value) in above:
        raise CannotEncode("the value contains itself")
    above = above | {id(value)}
    if isinstance(value, (list, tuple)):
        walk = list.__iter__ if isinstance(value, list) else tuple.__iter__
        text = "[" + ",".join([_encode(each, depth + 1, above) for each in walk(value)]) + "]"
        return text if isinstance(value, list) else '{"$tuple":' + text + "}"
    if isinstance(value, (set, frozenset)):
        walk = set.__iter__ if isinstance(value, set) else frozenset.__iter__
        return '{"$set":[' + ",".join(sorted([_encode(each, depth + 1, above) for each in walk(value)])) + "]}"
    pairs = [(key, _encode(key, depth + 1, above), _encode(each, depth + 1, above)) for key, each in dict.items(value)]
    is_plain = all([isinstance(key, str) and key[:1] != "$" for key, _, _ in pairs])
    entries = sorted([(key, each) for _, key, each in pairs])
    if is_plain:
        return "{" + ",".join([key + ":" + each for key, each in entries]) + "}"
    return '{"$map":[' + ",".join(["[" + key + "," + each + "]" for key, each in entries]) + "]}"


def encode(value):
    """The canonical encoding of a value. Raises CannotEncode for what has none."""
    text = _encode(value, 0, frozenset())
    if len(text) > MAX_LENGTH:
        raise CannotEncode("the value is too large")
    return text


def _whole(text):
    number = int(text)
    return number if -SAFE <= number <= SAFE else float(text)


_read = json.JSONDecoder(parse_int=_whole).decode

_TAGS = {
    "$int": int,
    "$float": float,
    "$undefined": lambda _: None,
    "$bytes": _unbase64,
    "$tuple": lambda inner: tuple([_decode(each) for each in inner]),
    "$set": lambda inner: {_frozen(_decode(each)) for each in inner},
    "$map": lambda inner: {_frozen(_decode(key)): _decode(each) for key, each in inner},
}


def _frozen(value):
    """What stands in a set or as a key must not change."""
    return frozenset(value) if isinstance(value, set) else value


def _decode(value):
    if isinstance(value, list):
        return [_decode(each) for each in value]
    if not isinstance(value, dict):
        return value
    if len(value) == 1:
        [(key, inner)] = value.items()
        if key[:1] == "$":
            return _TAGS[key](inner)
    return {key: _decode(each) for key, each in value.items()}


def decode(text):
    """The value that a canonical encoding stands for: new objects at each call."""
    return _decode(_read(text))
