"""What could tell who a person is: taken out where we know it, else pointed at."""

import re
from dataclasses import replace
from typing import Final

import msgspec

from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.cases.missing import Missing
from trafficking_desk.cases.sharing import Home
from trafficking_desk.report.nrm_text import plain
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.words import _

_SHORTEST_NAME: Final = 3
_CODE: Final = re.compile(r"[\d_@]")
_MOST: Final = 12  # a longer list is not read

# Words with a capital inside a sentence that name nobody.
_CAPITALISED: Final = (
    "A I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February "
    "March April May June July August September October November December UK England "
    "Wales Scotland Northern Ireland English Welsh Scottish Irish British Home Office "
    "National Referral Mechanism NRM Police Council NHS GP Trust Gateway CAD Worker's "
    "In Last Seen Told Safe They Yes No Not Nobody Record Facts Over Under"
)
_NOBODY: Final = frozenset(
    """a adult adults an another aunt baby boss boy boyfriend boys brother child
    children client cousin dad daughter dr driver father friend girl girlfriend girls
    grandmother he her his husband man men miss mother mr mrs ms mum my no nobody none
    not older one other others partner patient pupil resident she sister someone son
    the their they two uncle unknown wife woman women
    younger""".split()  # noqa: SIM905 - a word list
)
# A line of nothing but these tells neither an account nor an address.
_PLAIN: Final = _NOBODY | frozenset(
    """asked at email family far flat friends given here home hospital hostel hotel
    house in known of on own parents phone recorded shelter so street with
    yet""".split()  # noqa: SIM905 - a word list
)
_COMMON: Final = frozenset(_CAPITALISED.split())
_CAPITAL: Final = re.compile(
    r"(?<![.!?:;\n\"'(-])(?<![.!?:;\n] )(?<!^) ([A-Z][^\W\d][\w'-]*(?: [A-Z][\w'-]+)*)"
)
_NUMBER: Final = re.compile(r"\+?\d[\d ]{7,}\d")
_POSTCODE: Final = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")


def left_out() -> str:
    """Return what stands in the place of a name."""
    return _("(name left out)")


def without_names(pack: PackInput, text: str) -> str:
    """Return `text` without anything we know to name the person or their home."""
    for name in _names(pack):
        pattern = rf"(?<!\w){re.escape(name)}(?!\w)"
        text = re.sub(pattern, left_out(), text, flags=re.IGNORECASE)
    return text


def without_person(pack: PackInput) -> PackInput:
    """Return the case without where the person is, where they go, and their home."""
    case = pack.case
    missing = Missing(vehicles=case.missing.vehicles, risks=case.missing.risks)
    person = msgspec.structs.replace(
        case.person, staying_at="", where_now="", expected_next=""
    )
    plan = msgspec.structs.replace(case.safety_plan, sleeps_at="", safe_contact="")
    case = msgspec.structs.replace(
        case, person=person, safety_plan=plan, home=Home(), missing=missing
    )
    return replace(pack, case=case)


def may_identify(text: str, ours: str = "") -> tuple[str, ...]:
    """Return what may be a name, a phone number or an address, in order.

    `ours` are our own names, which tell nothing.

    >>> may_identify("He went with Rose Hill to Leeds on Monday. She rang.")
    ('Rose Hill', 'Leeds')
    """
    found: list[str] = []
    common = _COMMON.union(ours.split())
    for line in text.replace(left_out(), "").splitlines():
        found += [one for one in _CAPITAL.findall(line) if _may_name(one, common)]
        found += _NUMBER.findall(line) + _POSTCODE.findall(line)
    return tuple(dict.fromkeys(found))[:_MOST]


def names_a_place(where: str) -> bool:
    """Say whether a town or a street may be in an address, as it was typed.

    >>> names_a_place("Room 2, Invented Lodge, Leeds"), names_a_place("Leeds")
    (True, True)
    >>> names_a_place("At home since Tuesday"), names_a_place("Hostel")
    (False, False)
    """
    first, *more = _words(where) or [""]
    if not more:
        return bool(first) and first.casefold() not in _PLAIN
    return any(word[:1].isupper() and _may_name(word, _COMMON) for word in more)


def _may_name(phrase: str, common: frozenset[str]) -> bool:
    return any(
        word not in common and word.casefold() not in _NOBODY for word in phrase.split()
    )


def _names(pack: PackInput) -> list[str]:
    """Return what names the person, their home, and who is near; longest first."""
    person, home, services = pack.case.person, pack.case.home, pack.case.services
    full = [person.name, person.known_as, *person.aliases]
    full += [who.name for who in home.household]
    full += [who.name for who in home.siblings_elsewhere]
    full += [who.name for who in pack.case.people if not who.may_be_involved]
    born = person.date_of_birth
    whole = [*person.phones, *person.handles, person.email, person.staying_at]
    whole += [born, typed_moment(born), services.nhs_number, services.upn]
    parts = {part for name in full for part in _parts(name)}
    parts |= {line for line in whole if not _PLAIN.issuperset(_words(line.casefold()))}
    parts |= {code for line in whole for code in _codes(line)}
    known = {plain(part) for part in parts if len(part) >= _SHORTEST_NAME}
    return sorted(known, key=lambda name: (-len(name), name))


def _parts(name: str) -> list[str]:
    """Return a name and its parts; "her mother" and "Not known" name nobody.

    >>> _parts("Her mother"), _parts("Not known"), _parts("Ana Pop")
    ([], [], ['Ana Pop', 'Ana', 'Pop'])
    """
    named = [
        word
        for word in _words(name)
        if word[:1].isupper() and word.casefold() not in _NOBODY
    ]
    return [name, *named] if named else []


def _codes(line: str) -> list[str]:
    """Return the words that no other person has: with a figure, _ or @ in them."""
    return [
        word
        for word in _words(line)
        if _CODE.search(word) and len(word) > _SHORTEST_NAME
    ]


def _words(line: str) -> list[str]:
    return [word.strip("(),.;:\"'@+") for word in line.split()]
