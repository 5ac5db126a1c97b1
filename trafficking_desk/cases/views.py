"""The worker's view of each part of the legal test, with reasons."""

from msgspec import UNSET, Struct, UnsetType

from trafficking_desk.cases.vocabulary import (
    ActKind,
    MeansKind,
    PurposeKind,
    ViewStrength,
)


class ActView(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What was done to bring the person there: recruited, moved, held, received."""

    kind: ActKind | UnsetType = UNSET
    view: ViewStrength = "possible"
    because: str = ""


class MeansView(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How they were made to: never needed for a child."""

    kind: MeansKind | UnsetType = UNSET
    view: ViewStrength = "possible"
    because: str = ""


class PurposeView(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What they were wanted for; it need not have happened yet."""

    kind: PurposeKind | UnsetType = UNSET
    view: ViewStrength = "possible"
    because: str = ""


class PlainView(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A view of a part that has no kinds: held, or made to work or serve."""

    view: ViewStrength = "possible"
    because: str = ""


class Views(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """All views; an empty part means the worker gave none."""

    act: tuple[ActView, ...] = ()
    means: tuple[MeansView, ...] = ()
    purpose: tuple[PurposeView, ...] = ()
    held: tuple[PlainView, ...] = ()
    service: tuple[PlainView, ...] = ()
