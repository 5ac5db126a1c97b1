"""Values as they lie in the vault: JSON, one way of writing each."""

import hashlib

import msgspec

from trafficking_desk.cases.json_text import JsonValue


def to_words(value: JsonValue) -> str:
    """Return `value` as JSON with sorted keys: equal values, equal words."""
    try:
        return msgspec.json.encode(value, order="deterministic").decode()
    except UnicodeEncodeError:  # half a character, from a keyboard or clipboard
        return msgspec.json.encode(_whole(value), order="deterministic").decode()


def from_words(words: str) -> JsonValue:
    """Return what `to_words` was given."""
    value: JsonValue = msgspec.json.decode(words)
    return value


def whole(text: str) -> str:
    """Return `text` with each half of a character replaced by a mark."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def digest(value: JsonValue) -> str:
    """Return the SHA-256 of `value`'s words, in hex."""
    return hashlib.sha256(to_words(value).encode()).hexdigest()


def _whole(value: JsonValue) -> JsonValue:
    if isinstance(value, str):
        return whole(value)
    if isinstance(value, list | tuple):
        return [_whole(item) for item in value]
    if isinstance(value, dict):
        return {whole(key): _whole(item) for key, item in value.items()}
    return value
