"""Papers to hand out: a child's card, a sheet for parents, a poster."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.paper import from_organisation, paper, section
from trafficking_desk.report.parts.contacts import contact_card
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

_CARD: Final[Mapping[Nation, tuple[str, ...]]] = {
    "england": ("emergency_999", "childline"),
    "wales": ("emergency_999", "childline", "meic"),
    "scotland": ("emergency_999", "childline"),
    "northern_ireland": ("emergency_999", "childline"),
}
_SOURCES: Final = ("S3", "S1")


def child_card(pack: PackInput) -> Document:
    """Return a card for a child: short words, and numbers of the nation."""
    nodes = (
        Paragraph(_("It is not your fault. You can talk to someone.")),
        *_short_cards(pack, _CARD[pack.case.setting.nation]),
        *_without_number(pack),
        Paragraph(_("Free to ring. You do not have to say your name."), small=True),
        Lines(_("A grown-up here I can talk to"), 1),
    )
    card = paper(pack, _("Who I can talk to"), (Section("card", "", nodes),))
    return replace(card, reference="", paper="card", handling="", carried=True)


def parents_sheet(pack: PackInput) -> Document:
    """Return a sheet for parents and carers; the lead decides who gets it."""
    sections = (
        section("start", "", _parents_start()),
        section("signs", _("What you may notice"), _parents_signs()),
        section("do", _("What helps"), _parents_do()),
        section("numbers", _("Whom to ring"), _parents_numbers(pack)),
    )
    title = _("When someone may be using your child")
    sheet = paper(pack, title, sections, subtitle=from_organisation(pack), handling="")
    return replace(sheet, reference="", carried=True)


def poster(pack: PackInput) -> Document:
    """Return a poster for a staff room."""
    nodes = tuple(_poster(pack))
    title = _("Does someone need help?")
    sheet = paper(
        pack,
        title,
        (Section("poster", "", nodes),),
        subtitle=from_organisation(pack),
        handling="",
        large=True,
    )
    return replace(sheet, reference="")


def _short_cards(pack: PackInput, chosen: tuple[str, ...]) -> Iterator[Node]:
    for one in chosen:
        if one in pack.numbers:
            number = pack.numbers[one]
            yield ContactCard(number.name, number.number, "")


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
        _("You do not have to wait. Say that your child may be used by someone."),
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
    yield Heading(_("Do"))
    yield Points(
        (
            _("Stay calm. Say: “I am glad that you told me. I believe you.”"),
            _("Tell us today what you saw, and when."),
            _("Write down names, cars, numbers and places that you know."),
            _("Have a recent photo ready, and ring 999 if they go missing."),
        )
    )
    yield Heading(_("Better not"))
    yield Points(
        (
            _("Do not go to the people you suspect. It can put you both in danger."),
            _("Do not pay a debt for your child before you talk to the police."),
            _("Do not take the phone by force or delete anything: it may be proof."),
            _("Do not look at or pass on sexual pictures. Tell the police of them."),
        )
    )


def _parents_numbers(pack: PackInput) -> Iterator[Node]:
    in_ni = pack.case.setting.nation == "northern_ireland"
    council = "hsct_gateway" if in_ni else "childrens_social_care"
    police = "psni" if in_ni else "police_101"
    for one in ("emergency_999", police, council, "nspcc_helpline", "childline"):
        if one in pack.numbers:
            yield contact_card(pack.numbers[one])
    yield Lines(_("Who to ask for here"), 1)
    yield Paragraph(cited(pack, _SOURCES), small=True)


def _poster(pack: PackInput) -> Iterator[Node]:
    yield Points(
        (
            _("Someone speaks for them, or never leaves them alone"),
            _("They are afraid, hurt, hungry or not paid"),
            _("They do not have their own papers, phone or money"),
            _("A child goes missing, or has things they cannot pay for"),
        )
    )
    yield Paragraph(_("One sign is enough. You do not need proof."), strong=True)
    yield Paragraph(
        _("Tell the safeguarding lead today. Warn nobody who may be involved."),
        strong=True,
    )
    yield from _short_cards(pack, ("emergency_999", "own_dsl", "msh_unseen"))
