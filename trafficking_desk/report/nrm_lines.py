"""How an answer is put together: labelled facts, and what is left to choose."""

from collections.abc import Iterable, Iterator

from trafficking_desk.cases.labels import field_label
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answer_at
from trafficking_desk.words import _


def lines(texts: Iterable[str]) -> str:
    """Return the texts that hold something, one a line."""
    return "\n".join(text.strip() for text in texts if text.strip())


def spaced(texts: Iterable[str]) -> str:
    """Return longer texts with an empty line between them."""
    return "\n\n".join(text.strip() for text in texts if text.strip())


def labelled(pack: PackInput, *paths: str) -> Iterator[str]:
    """Yield each answer that there is after the name of its field."""
    for path in paths:
        answer = answer_at(pack.case, path)
        if answer.strip():
            yield f"{field_label(path)}: {answer}"


def you_choose(facts: Iterable[str]) -> str:
    """Return that the typist chooses, with what is noted; "" when nothing is."""
    noted = lines(facts)
    return f"{_('You choose.')}\n{noted}" if noted else ""


def is_left_open(text: str) -> bool:
    """Say whether it stands there to choose from, not to be typed."""
    return text.startswith(_("You choose."))


def said(words: str) -> str:
    """Return what the person said, or ""."""
    return _("They said: “{words}”").format(words=words) if words.strip() else ""


def reporter(pack: PackInput) -> str:
    """Return who reported it, "" where they type the form themselves."""
    setting = pack.case.setting
    if setting.first_responder or setting.duty_to_notify_body:
        return ""
    return pack.case.worker.organisation.strip() or _("staff who are worried")


def reported(pack: PackInput, told: str) -> str:
    """Return what was told, after who reported it: the typist is someone else."""
    who = reporter(pack)
    if not who or not told.strip():
        return told
    return spaced((_("Reported by {who}:").format(who=who), told))
