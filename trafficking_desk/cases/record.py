"""The running record: story, events, safety plan and what was done."""

from msgspec import UNSET, Struct, UnsetType

from trafficking_desk.cases.vocabulary import ActionResult, Channel, LastContact


class Story(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The account, with facts, own words and judgement kept apart."""

    what_happened: str = ""  # facts: what was seen or told, in order
    how_it_came_up: str = ""  # who was there, what was asked
    own_words: str = ""
    already_known: str = ""  # from records and other people
    worker_view: str = ""  # judgement: what worries you and why
    last_contact_when: LastContact | UnsetType = UNSET  # with those who used them
    last_contact: str = ""
    why_not_sooner: str = ""  # what kept them from telling anyone earlier


class Event(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One line of the chronology."""

    when: str = ""  # as typed
    what: str = ""
    source: str = ""  # who saw it or where it is written
    recorded_at: str = ""  # ISO date-time


class Agreed(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One thing that the professionals agreed to do."""

    what: str = ""
    who: str = ""
    by_when: str = ""  # as typed


class SafetyPlan(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Today's part of keeping the person safe, agreed by professionals."""

    danger_from: str = ""
    wishes: str = ""
    sleeps_at: str = ""
    phone_and_internet: str = ""
    may_collect: str = ""
    travel: str = ""
    safe_contact: str = ""
    must_not_know: str = ""
    if_missing: str = ""
    review_on: str = ""
    safe_channels: tuple[Channel, ...] = ()  # "none": no way is safe
    safe_adult: str = ""  # for a child: by name, and how to find them
    help_word: str = ""  # means "I need help now"
    if_they_go_back: str = ""  # for an adult
    belongings: str = ""  # papers, money, medicine: where they are kept
    agreed: tuple[Agreed, ...] = ()
    said: str = ""  # what the person said about the plan


class Action(
    Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True
):
    """What was done about one step of the plan, and when."""

    step: str  # a step id of the outcome, or "other"
    result: ActionResult | UnsetType = UNSET
    at: str = ""  # ISO date-time
    contact: str = ""  # a contact id
    spoke_to: str = ""
    reference: str = ""  # theirs
    said: str = ""
    ring_back_by: str = ""
