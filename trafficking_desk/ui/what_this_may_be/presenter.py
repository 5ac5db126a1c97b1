"""Writing down what the worker thinks happened, part by part, and why."""

from typing import Final

import msgspec
from msgspec.structs import replace

from trafficking_desk.assessment.age import is_child
from trafficking_desk.assessment.elements import (
    ELEMENTS,
    NOT_NEEDED_FOR_A_CHILD,
    SLAVERY,
    TRAFFICKING,
)
from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.cases.views import ActView, MeansView, PlainView, PurposeView
from trafficking_desk.cases.vocabulary import ElementName, ViewStrength
from trafficking_desk.content.model import Content
from trafficking_desk.ui.ways import Ways
from trafficking_desk.ui.what_this_may_be.state import (
    PageState,
    PartState,
    View,
    ViewsScreen,
    bearing_signs,
    part_state,
)

_SHAPES: Final[dict[ElementName, type[View]]] = {
    "act": ActView,
    "means": MeansView,
    "purpose": PurposeView,
    "held": PlainView,
    "service": PlainView,
}


class WorkerViews:
    """Each tick, each strength and each reason is recorded at once."""

    def __init__(self, content: Content, ways: Ways, screen: ViewsScreen) -> None:
        self._meanings = content.signs
        self._ways = ways
        self._screen = screen
        self._opened: OpenCase | None = None
        self._views: dict[ElementName, dict[str, View]] = {n: {} for n in ELEMENTS}

    def start(self) -> None:
        """Load the case and show its parts."""
        self._ways.read(self._load)

    def tick(self, name: ElementName, kind: str) -> None:
        """Record that this may have happened; the worker can make it stronger."""
        item = self._ways.new_id()
        made: dict[str, JsonValue] = {"view": "possible"}
        if kind:
            made["kind"] = kind
        self._views[name][item] = msgspec.convert(made, _SHAPES[name])
        start = f"views.{name}.{item}"
        self._ways.keeper.record({f"{start}.{key}": made[key] for key in made})
        self._draw(name, kind)

    def untick(self, name: ElementName, kind: str, item: str) -> None:
        """Take a view back; ask first if reasons were given."""
        if self._views[name][item].because:
            self._draw(name, kind)
            self._screen.ask_removal(name, kind, item)
        else:
            self.remove(name, kind, item)

    def remove(self, name: ElementName, kind: str, item: str) -> None:
        """Take a view back; the history keeps it."""
        self._ways.keeper.leave()
        self._views[name].pop(item, None)
        self._ways.keeper.record({f"views.{name}.{item}": None})
        self._draw(name, kind)

    def set_view(self, name: ElementName, item: str, view: ViewStrength) -> None:
        """Record how sure the worker is."""
        if item in self._views[name]:
            self._views[name][item] = replace(self._views[name][item], view=view)
            self._ways.keeper.record({f"views.{name}.{item}.view": view})

    def typed(self, name: ElementName, item: str, text: str) -> None:
        """Take each change of the reasons."""
        if item in self._views[name]:
            self._views[name][item] = replace(self._views[name][item], because=text)
            path = f"views.{name}.{item}.because"
            self._ways.keeper.typed(path, text, text or None)

    def left(self, name: ElementName, item: str) -> None:
        """Record the reasons: the focus went out of their field."""
        self._ways.keeper.left(f"views.{name}.{item}.because")

    def _load(self, opened: OpenCase) -> None:
        self._opened = opened
        kept = False
        for name in ELEMENTS:
            ids = opened.item_ids.get(f"views.{name}", ())
            views = getattr(opened.case.views, name)
            self._views[name] = dict(zip(ids, views, strict=True))
            for item in ids:
                draft = opened.drafts.get(f"views.{name}.{item}.because")
                if draft is not None:
                    kept = True
                    view = self._views[name][item]
                    self._views[name][item] = replace(view, because=draft)
        self._screen.show_parts(
            PageState(
                reference=opened.case.reference,
                trafficking=tuple(self._part(opened, name) for name in TRAFFICKING),
                slavery=tuple(self._part(opened, name) for name in SLAVERY),
                kept=kept,
            )
        )

    def _draw(self, name: ElementName, focus: str) -> None:
        if self._opened is not None:
            self._screen.show_part(self._part(self._opened, name), focus)

    def _part(self, opened: OpenCase, name: ElementName) -> PartState:
        person = opened.case.person
        as_a_child = is_child(person, self._ways.clock())
        as_a_child |= person.under_18_when_exploited == "yes"
        signs = bearing_signs(opened.case, self._meanings)[name]
        needed = not (as_a_child and name in NOT_NEEDED_FOR_A_CHILD)
        return part_state(name, self._views[name], signs, needed=needed)
