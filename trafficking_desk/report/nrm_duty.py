"""What stands on a sheet for the Home Office when there is nothing to send."""

from collections.abc import Iterator, Mapping
from typing import Final

from trafficking_desk.cases.labels import field_label, label_of
from trafficking_desk.report.nrm_anonymous import without_names
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import answer_at
from trafficking_desk.report.parts.contacts import contact_card
from trafficking_desk.report.tree import (
    Heading,
    Lines,
    Node,
    Notice,
    Points,
    SummaryList,
    SummaryRow,
)
from trafficking_desk.words import N_, _

_DUTY_NATIONS: Final = frozenset({"england", "wales"})
_NOT_HERE: Final = (
    N_("The duty to notify does not apply in {nation}"),
    N_("It is for England and Wales. We found no such duty in force in {nation}."),
)
_NOT_OURS: Final = (
    N_("Your organisation does not have this duty: council or police do"),
    N_(
        "The duty to notify is for councils, the police and a few more public bodies."
        " If they learn that an adult may be a victim, they tell the Home Office."
    ),
)
_NAMELESS: Final = N_("They leave out the name unless the adult agrees to give it.")
_OF_A_CHILD: Final = (
    N_("This sheet is not for a child"),
    N_(
        "A child, or someone who may be a child, is referred. They do not have to"
        " agree, and the referral bears their name: use the first responder's sheet."
    ),
)
_NOT_NOW: Final[Mapping[str, tuple[str, str]]] = {
    "covered_by_referral": (
        N_("The referral covers it once it is sent"),
        N_(
            "They agreed to a referral. Once it is sent, it tells the Home Office what"
            " this duty asks: use the first responder's sheet."
        ),
    ),
    "not_applicable": (
        N_("Not for this case"),
        N_(
            "The duty begins when each part of trafficking or slavery may be there."
            " The answers do not show that so far: keep recording, and look again."
        ),
    ),
}
_ADVICE: Final = "get_advice_without_name"
_ASKED: Final = (
    "consent.nrm",
    "consent.alone_when_asked",
    "consent.interpreter_kind",
    "consent.explained_by",
)


def has_duty(pack: PackInput) -> bool:
    """Say whether this organisation must tell the Home Office if no referral goes."""
    return pack.outcome.duty_to_notify == "applies"


def refused(pack: PackInput) -> bool:
    """Say whether an adult said no to a referral."""
    return not pack.is_child and pack.case.consent.nrm == "refuses"


def no_duty(pack: PackInput) -> Iterator[Node]:
    """Yield why there is no sheet without a name, and what to do after a no."""
    for title, text in _why(pack):
        yield Notice("attention", title, text)
    if refused(pack):
        yield from _the_no(pack)
        yield from _instead(pack)


def nothing_sent(pack: PackInput) -> Iterator[Node]:
    """Yield that a no stands, why no duty replaces it, and what to do."""
    title = _("They said no to a referral: you send nothing to the Home Office")
    text = _(
        "A referral of an adult needs their yes. The box below says why no sheet"
        " without a name is sent either."
    )
    yield Notice("attention", title, text)
    for because, more in _why(pack):
        yield Notice("quiet", because, more)
    yield from _the_no(pack)
    yield from _instead(pack)


def still_open(pack: PackInput) -> Iterator[Node]:
    """Yield that a referral may still take the place of this sheet."""
    if not refused(pack):
        told = _(
            "There is no answer so far that stands. See them alone, explain the"
            " referral, and ask: once it is sent, a referral covers this duty."
        )
        yield Notice("attention", _("Use this only if no referral goes in"), told)


def _why(pack: PackInput) -> Iterator[tuple[str, str]]:
    """Yield each reason as a title and a text, the one that settles it first."""
    setting = pack.case.setting
    nation = label_of("nation", setting.nation)
    if setting.nation not in _DUTY_NATIONS:
        yield (
            _(_NOT_HERE[0]).format(nation=nation),
            _(_NOT_HERE[1]).format(nation=nation),
        )
    elif not setting.duty_to_notify_body:
        name = "" if pack.is_child else f" {_(_NAMELESS)}"
        yield _(_NOT_OURS[0]), f"{_(_NOT_OURS[1])}{name}"
    if pack.is_child:
        yield _(_OF_A_CHILD[0]), _(_OF_A_CHILD[1])
    elif pack.outcome.duty_to_notify in _NOT_NOW:
        title, text = _NOT_NOW[pack.outcome.duty_to_notify]
        yield _(title), _(text)


def _the_no(pack: PackInput) -> Iterator[Node]:
    """Yield the no as it is recorded; a line for the day: no field holds it."""
    words = pack.case.consent.words.strip()
    answers = [(path, answer_at(pack.case, path)) for path in _ASKED]
    rows = [
        SummaryRow(field_label(path), without_names(pack, answer))
        for path, answer in answers
        if answer.strip()
    ]
    if words:
        label = _("What they said")
        rows.append(SummaryRow(label, without_names(pack, words), "words"))
    yield Heading(_("The no, as it is recorded"))
    yield SummaryList(tuple(rows))
    if not pack.case.consent.explained_by.strip():
        yield Lines(_("Who explained the referral"), 1)
    yield Lines(_("Day and time of the no"), 1)


def _instead(pack: PackInput) -> Iterator[Node]:
    yield Heading(_("What to do now"))
    yield Points(
        (
            _("Tell them that the offer stays open."),
            _("Get advice without giving a name or an address."),
        )
    )
    contacts = (one.contacts for one in pack.outcome.steps if one.id == _ADVICE)
    for contact in next(contacts, ()):
        if contact in pack.numbers:
            yield contact_card(pack.numbers[contact])
