"""Papers to hand out: a child's card, a sheet for parents, a poster."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from trafficking_desk.assessment.recipients import recipients
from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import from_organisation, paper, section
from trafficking_desk.report.parts.contacts import (
    checked_text,
    named_in,
    no_answer,
    number_of_case,
)
from trafficking_desk.report.parts.safe_paper import is_near
from trafficking_desk.report.parts.sources import cited
from trafficking_desk.report.tree import (
    ContactCard,
    Document,
    Heading,
    Lines,
    Node,
    Notice,
    Paragraph,
    Points,
    Section,
)
from trafficking_desk.words import _

_EMERGENCY: Final = "emergency_999"
_CHILDLINE: Final = "childline"
_CARD: Final[Mapping[Nation, tuple[str, ...]]] = {
    "england": (_EMERGENCY, _CHILDLINE),
    "wales": (_EMERGENCY, _CHILDLINE, "meic"),
    "scotland": (_EMERGENCY, _CHILDLINE),
    "northern_ireland": (_EMERGENCY, _CHILDLINE),
}
_SOURCES: Final = ("S3", "S1")


def child_card(pack: PackInput) -> Document:
    """Return a card for a child; for an adult only the reason why there is none."""
    title = _("Who I can talk to")
    if not pack.is_child:
        return _not_for(pack, title, _("The card is for children. This is an adult."))
    nodes = (
        Paragraph(_("It is not your fault. You can talk to someone.")),
        *_card_numbers(pack),
        *_without_number(pack),
        Paragraph(_("Cannot speak? On a mobile ring 999 and press 55 when asked.")),
        Lines(_("An adult I can talk to, and where they are"), 2),
        Paragraph(
            _(
                "Say as much or as little as you like. You can stop at any time. The"
                " adult may have to tell others, to keep you safe."
            )
        ),
        Paragraph(_("Not safe to carry? Leave this card with us."), small=True),
    )
    card = paper(pack, title, (Section("card", "", nodes),))
    return replace(card, reference="", paper="card", handling="", carried=True)


def parents_sheet(pack: PackInput) -> Document:
    """Return a sheet for parents and carers; the lead decides who gets it.

    Where nobody at home may be told, only the reason why there is none.
    """
    title = _("When someone may be using your child")
    why_not = _not_for_parents(pack)
    if why_not:
        return _not_for(pack, title, why_not)
    sections = (
        section("start", "", _parents_start()),
        section("signs", _("What you may notice"), _parents_signs()),
        section("do", _("What helps"), _parents_do()),
        section("numbers", _("Whom to ring"), _parents_numbers(pack), new_page=True),
    )
    sheet = paper(pack, title, sections, subtitle=from_organisation(pack), handling="")
    return replace(sheet, reference="", carried=True)


def poster(pack: PackInput) -> Document:
    """Return a poster for a staff room."""
    nodes = tuple(_poster(pack))
    title = _("Does someone need help?")
    sections = (Section("poster", "", nodes),)
    sheet = paper(pack, title, sections, handling="", large=True)
    return replace(sheet, reference="")


def _not_for(pack: PackInput, title: str, why: str) -> Document:
    told = Notice("attention", _("Not for this case"), why)
    sheet = paper(pack, title, (section("start", "", (told,)),))
    return replace(sheet, reference="", carried=True)


def _not_for_parents(pack: PackInput) -> str:
    """Return why nobody at home may have the sheet, "" if they may."""
    if not pack.is_child:
        return _("The sheet is for parents and carers of a child. This is an adult.")
    if is_near(pack):
        return _("The one who may be using the child may be near. Keep paper away.")
    blocked = (one.blocked for one in recipients(pack.case) if one.id == "parent")
    if any(blocked):
        return _("Someone at home may be involved. Agree first who may be told.")
    if pack.case.home.parents_told == "no":
        return _("The parents are not told, as far as this case says.")
    return ""


def _card_numbers(pack: PackInput) -> Iterator[Node]:
    uses = {
        _EMERGENCY: _("In danger now"),
        _CHILDLINE: _("Free to ring. You do not have to say your name."),
    }
    for one in _CARD[pack.case.setting.nation]:
        if one in pack.numbers:
            number = pack.numbers[one]
            yield ContactCard(number.name, number.number, uses.get(one, number.who_for))


def _without_number(pack: PackInput) -> Iterator[Node]:
    """Yield by name who helps children and has no number that we found."""
    commissioner = pack.content.contacts.get("ccfw")
    if commissioner and pack.case.setting.nation in commissioner.nations:
        ask = _("{name}: ask us how to reach them.")
        yield Paragraph(ask.format(name=_(commissioner.name)))


def _parents_start() -> Iterator[Node]:
    yield Notice(
        "danger",
        _("In danger now, or missing? Ring 999"),
        _("You do not have to wait. Say: “I fear that someone is using my child.”"),
    )
    yield Paragraph(
        _(
            "Some people use children: to carry drugs, to work, for sex, for crime or"
            " for money. They are kind at first, then they frighten. It can happen in"
            " any family. It is not your fault, and it is not your child's fault."
        )
    )


def _parents_signs() -> Iterator[Node]:
    yield Points(
        (
            _("Out late or away overnight, and no good reason"),
            _("New clothes, phones or money, or a debt"),
            _("New older friends, cars that wait, names you do not know"),
            _("Many messages, a second phone, fear when it rings"),
            _("Hurt, tired, hungry, or very changed"),
            _("Away from school, or in trouble that is new"),
        )
    )
    yield Paragraph(
        _("One of these can have other reasons. Ask for help all the same.")
    )


def _parents_do() -> Iterator[Node]:
    yield Heading(_("Please do"))
    yield Points(
        (
            _("Stay calm. Say: “I am glad that you told me. I believe you.”"),
            _("Tell us today what you saw, and when."),
            _("Write down names, cars, numbers and places that you know."),
            _("Have a recent photo ready, and ring 999 if they go missing."),
        )
    )
    yield Heading(_("Please do not"))
    yield Points(
        (
            _("go to the people you suspect: it can put you both in danger"),
            _("pay a debt for your child before you talk to the police"),
            _("take the phone by force or delete anything: it may be proof"),
            _("look at or pass on sexual pictures: tell the police of them"),
        )
    )


def _parents_numbers(pack: PackInput) -> Iterator[Node]:
    in_ni = pack.case.setting.nation == "northern_ireland"
    council = "hsct_gateway" if in_ni else "childrens_social_care"
    police = "psni" if in_ni else "police_101"
    for one in (_EMERGENCY, police, council, "nspcc_helpline", _CHILDLINE):
        if one in pack.numbers:
            yield _for_parents(pack, one)
    nobody = _("Nobody answers? Ring 101 at any hour. In danger ring 999.")
    yield Paragraph(nobody, strong=True)
    yield Lines(_who_to_ask(pack), 1)
    yield Paragraph(_("You can ask us for an interpreter."))
    yield Paragraph(cited(pack, _SOURCES), small=True)


def _who_to_ask(pack: PackInput) -> str:
    """Return the label of a line that is read at home, where "here" is nowhere."""
    place = pack.case.worker.organisation.strip()
    if not place:
        return _("Who to ask for, and their number")
    return _("Who to ask for at {place}, and their number").format(place=place)


def _for_parents(pack: PackInput, contact: str) -> ContactCard:
    """Return a card without the notes that are for staff."""
    number = named_in(pack.numbers[contact], pack.case.setting.nation)
    phone = number.number or number_of_case(pack, number)
    return ContactCard(number.name, phone, number.who_for, checked=number.hours)


def _poster(pack: PackInput) -> Iterator[Node]:
    nation = pack.case.setting.nation
    yield Notice("danger", _("In danger now? Ring 999"))
    yield Points(
        (
            _("Someone speaks for another, or never leaves them alone"),
            _("Someone is afraid, hurt, hungry or not paid"),
            _("Someone does not have their own papers, phone or money"),
            _("A child goes missing, or has things they cannot pay for"),
        )
    )
    yield Paragraph(_("One sign is enough. You do not need proof."), strong=True)
    yield Paragraph(
        _("Tell the safeguarding lead today. Do not warn anyone who may be involved."),
        strong=True,
    )
    for one in ("own_dsl", "msh_unseen"):
        if one in pack.numbers:
            number = pack.numbers[one]
            checked = "" if number.not_set else checked_text(number)
            yield ContactCard(number.name, number.number, "", checked=checked)
    yield Paragraph(no_answer(nation), strong=True)
    yield Paragraph(from_organisation(pack), small=True)
