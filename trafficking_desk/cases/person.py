"""The person the worry is about, and who is asking."""

from msgspec import UNSET, Struct, UnsetType

from trafficking_desk.cases.vocabulary import (
    CaredForBy,
    InterpreterGender,
    Nation,
    SettingKind,
    YesNoNotKnown,
    YesNoNotSure,
)


class Setting(
    Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True
):
    """Where the worker works: decides duties, wording and whom to ring."""

    nation: Nation
    kind: SettingKind = "other"
    first_responder: bool = False
    duty_to_notify_body: bool = False


class Worker(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who fills this in, so that the receiver can reach them."""

    name: str = ""
    role: str = ""
    organisation: str = ""
    phone: str = ""
    evening_phone: str = ""
    email: str = ""


class Description(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the person looks like, for the police if they go missing."""

    height: str = ""
    build: str = ""
    hair: str = ""
    eyes: str = ""
    marks: str = ""
    clothing: str = ""
    other: str = ""
    photo: str = ""  # where a photo of the face is kept, and when it was taken


class Person(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The child or adult. An absent answer means: not asked yet."""

    name: str = ""
    known_as: str = ""
    date_of_birth: str = ""  # full ISO date, or ""
    under_18: YesNoNotSure | UnsetType = UNSET
    under_18_when_exploited: YesNoNotSure | UnsetType = UNSET
    gender: str = ""
    nationality: tuple[str, ...] = ()
    ethnicity: str = ""
    languages: tuple[str, ...] = ()
    interpreter: YesNoNotKnown | UnsetType = UNSET
    pregnant: YesNoNotKnown | UnsetType = UNSET
    care_needs: YesNoNotKnown | UnsetType = UNSET
    parent_in_uk: YesNoNotKnown | UnsetType = UNSET
    cared_for_by: CaredForBy | UnsetType = UNSET
    description: Description = Description()
    staying_at: str = ""
    where_now: str = ""
    aliases: tuple[str, ...] = ()  # other names, nicknames, spellings
    phones: tuple[str, ...] = ()  # each with make and colour, if known
    handles: tuple[str, ...] = ()  # names used online, each with its app
    email: str = ""
    disability: str = ""
    interpreter_gender: InterpreterGender | UnsetType = UNSET
    expected_next: str = ""  # where, and when
    safe_to_see: str = ""  # a place and time to see them alone
