"""Our answers to the form's yes-or-no boxes and ticks. "" where we cannot know."""

from collections.abc import Mapping
from typing import Final

from msgspec import UNSET

from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.views import PurposeView
from trafficking_desk.report.nrm_known import is_reference, noted, says_none
from trafficking_desk.report.nrm_lines import lines, spaced, you_choose
from trafficking_desk.report.nrm_views import how_sure
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.age import age_in_doubt
from trafficking_desk.words import N_, _

_CRIME: Final = N_(
    "Forced to commit a crime, such as growing cannabis, drug dealing or begging"
)
# The form's own boxes, in its words; two where the form parts what we do not.
_TICKS: Final[Mapping[str, tuple[str, ...]]] = {
    "labour": (N_("Forced to work for nothing or almost nothing"),),
    "domestic_servitude": (
        N_("Forced to do unpaid or low paid household work by relatives or strangers"),
    ),
    "criminal": (_CRIME,),
    "begging": (_CRIME,),
    "organ": (N_("Organs, such as kidneys, removed against their will"),),
    "financial": (
        N_("Forced to commit fraud, such as using their identity to claim benefits"),
        N_(
            "Wages taken by force or coercion, such as through control of a bank"
            " account"
        ),
    ),
}
_CHILD_SEXUAL: Final = (N_("Child sexual exploitation"),)
_ADULT_SEXUAL: Final = (
    N_("Forced into prostitution"),
    N_("Taken somewhere, held against their will and sexually assaulted"),
)
_OTHER: Final = (N_("Other"),)
# The form's own words; its bands are ours but for one.
_BANDS: Final = {"year": N_("Within the last 6-12 months")}


def last_contact(pack: PackInput) -> str:
    """Return the band in the form's words."""
    band = pack.case.story.last_contact_when
    if str(band) in _BANDS:
        return _(_BANDS[str(band)])
    return "" if band is UNSET else label_of("last_contact_when", band)


def types(pack: PackInput) -> str:
    """Return the boxes for each view, and how sure the worker is."""
    return spaced(dict.fromkeys(_tick(pack, v) for v in pack.case.views.purpose))


def _tick(pack: PackInput, view: PurposeView) -> str:
    boxes = _boxes(pack, view)
    named = "\n".join(f"“{_(box)}”" for box in boxes)
    if len(boxes) > 1:
        named = f"{_('You choose one of these, or more:')}\n{named}"
    elif view.view == "possible":
        named = f"{_('You choose:')} {named}"
    return f"{named}\n{how_sure(view)}"


def _boxes(pack: PackInput, view: PurposeView) -> tuple[str, ...]:
    if view.kind == "sexual" and age_in_doubt(pack):
        return (*_CHILD_SEXUAL, *_ADULT_SEXUAL)
    if view.kind == "sexual":
        return _CHILD_SEXUAL if pack.is_child else _ADULT_SEXUAL
    return _TICKS.get(str(view.kind), _OTHER)


def other_type(pack: PackInput) -> str:
    """Return what the form has no box for, with the reason."""
    boxed = {*_TICKS, "sexual"}
    views = (v for v in pack.case.views.purpose if str(v.kind) not in boxed)
    return lines(
        ": ".join(filter(None, (_kind(view), view.because.strip()))) for view in views
    )


def _kind(view: PurposeView) -> str:
    return "" if view.kind is UNSET else label_of("purpose.kind", view.kind)


def other_people(pack: PackInput) -> str:
    """Return yes, not sure or no, as noted."""
    found = set(pack.case.facts.others_at_risk)
    if found & {"adults", "children"}:
        return _("Yes")
    if "not_known" in found:
        return _("Not sure")
    return _("No") if "none" in found else ""


def crime(pack: PackInput) -> str:
    """Leave a reference open: it may be of a crime they are suspected of."""
    number = pack.case.services.crime_reference
    if is_reference(number):
        return you_choose([_("Crime reference noted: {text}").format(text=number)])
    return _("No") if says_none(number) else ""


def force(pack: PackInput) -> str:
    """Return that the reference may name the police force."""
    noted_one = is_reference(pack.case.services.crime_reference)
    return you_choose([_("The reference below may name it.")] if noted_one else [])


def council(pack: PackInput) -> str:
    """Return the council as noted."""
    name = noted(pack.case.services.council)
    if not name:
        return ""
    if pack.case.setting.nation == "northern_ireland":
        told = _("Our copy of the list has councils, no Trust.")
        return you_choose([_("Noted: {name}").format(name=name), told])
    return name
