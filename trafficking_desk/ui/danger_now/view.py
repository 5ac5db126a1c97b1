"""Danger now: one number, what to say, and what not to do."""

from typing import Final

from PySide6.QtWidgets import QWidget

from trafficking_desk.content.contacts import contacts_for, resolve
from trafficking_desk.ui.contacts.number_card import number_card
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.places import Contacts, DangerNow, NewConcern
from trafficking_desk.ui.widgets.button import primary_button, secondary_button
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.heading import body, heading, words
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.points import points
from trafficking_desk.words import N_, _

_TELL: Final = (
    N_("Where you are: the address, the floor, the best way in."),
    N_("That someone may be a victim of trafficking or exploitation."),
    N_("Whether it is a child, and how old you think they are."),
    N_("What is happening now: hurt, threatened, about to be taken away."),
    N_("Who else is there, and whether anyone has a weapon."),
    N_("Which language the person speaks."),
    N_("A number to ring you back on."),
)
_KEEP: Final = (
    N_("Keep the person where others are, away from whoever may be involved."),
    N_("Do not warn, question or stop anyone who may be involved."),
    N_("Do not block a door, and do not follow a car."),
    N_("Do not put yourself in danger."),
)
_OTHER_WAYS: Final = ("silent_55", "emergency_sms", "relay_18000")
_LESS_URGENT: Final = ("police_101", "psni", "own_dsl")


def open_danger_now(kit: Kit, _place: DangerNow) -> QWidget:
    """Return the page."""
    page = Page(_("In danger now?"), (), kit.go)
    page.add(
        card(
            heading(_("Ring")),
            words("999", "number-huge"),
            body(_("Say “police”. Say “ambulance” first if someone is hurt.")),
            role="danger",
        )
    )
    page.add(card(heading(_("What to tell them")), points(_TELL)))
    page.add(card(heading(_("Until help comes")), points(_KEEP)))
    page.side(heading(_("You cannot speak on the phone?")))
    _add_numbers(kit, page, _OTHER_WAYS)
    page.side(heading(_("Nobody is in danger this minute")))
    _add_numbers(kit, page, _LESS_URGENT)
    record = primary_button(_("Write it down"))
    record.clicked.connect(lambda: kit.go(NewConcern()))
    contacts = secondary_button(_("All contacts"))
    contacts.clicked.connect(lambda: kit.go(Contacts()))
    page.actions(record, contacts)
    return page


def _add_numbers(kit: Kit, page: Page, ids: tuple[str, ...]) -> None:
    settings = kit.desk.settings
    today = kit.desk.clock().date()
    for contact in contacts_for(kit.desk.content, settings.nation):
        if contact.id in ids:
            page.side(number_card(resolve(contact, settings.local, today)))
