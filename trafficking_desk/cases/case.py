"""A whole case, shaped like the case file `trafficking-desk-case/1`."""

from typing import Final, Literal

from msgspec import Struct

from trafficking_desk.cases.missing import Missing
from trafficking_desk.cases.person import Person, Setting, Worker
from trafficking_desk.cases.record import Action, Event, SafetyPlan, Story
from trafficking_desk.cases.sharing import Consent, Facts, Home, OtherPerson, Services
from trafficking_desk.cases.sign import Danger, Sign
from trafficking_desk.cases.views import Views
from trafficking_desk.cases.vocabulary import Need

FORMAT: Final = "trafficking-desk-case/1"


class Case(
    Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True
):
    """One person, one worry. Only `format` and `setting` are always there."""

    format: Literal["trafficking-desk-case/1"]
    reference: str = ""
    as_of: str = ""  # ISO date-time with offset, or "": the machine's clock
    setting: Setting
    worker: Worker = Worker()
    person: Person = Person()
    danger_now: Danger = Danger()
    signs: tuple[Sign, ...] = ()
    views: Views = Views()
    facts: Facts = Facts()
    people: tuple[OtherPerson, ...] = ()
    consent: Consent = Consent()
    home: Home = Home()
    services: Services = Services()
    needs: tuple[Need, ...] = ()
    story: Story = Story()
    chronology: tuple[Event, ...] = ()
    safety_plan: SafetyPlan = SafetyPlan()
    actions_taken: tuple[Action, ...] = ()
    missing: Missing = Missing()
