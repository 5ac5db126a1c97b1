"""The Home Office form as data: pages, who is asked, and limits."""

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal

import msgspec

from trafficking_desk.bundled import bundled
from trafficking_desk.report.nrm_duty import has_duty, refused
from trafficking_desk.report.nrm_text import LONG, SHORT
from trafficking_desk.report.pack_input import PackInput

Route = Literal["nrm_adult", "nrm_child", "dtn_named", "dtn_anonymous"]
FieldKind = Literal["line", "short", "long", "choice", "tick", "list", "date"]

_LIMITS: Final = {"line": LONG, "long": LONG, "short": SHORT}


class FormField(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One box of a page; see the notes in resources/nrm_form.toml."""

    id: str
    label: str
    kind: FieldKind
    required: bool = True
    yes_only: bool = False
    no_addresses: bool = False
    identifies: bool = False

    @property
    def limit(self) -> int:
        """Return how many characters the box takes; 0 for a choice."""
        return _LIMITS.get(self.kind, 0)


class FormPage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One page. `only` is "" or says when a route's page is asked after all."""

    id: str
    section: str
    title: str
    routes: tuple[Route, ...]
    fields: tuple[FormField, ...]
    only: str = ""


class Form(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole form, and which version of it was read."""

    version: str
    checked: dt.date
    sources: tuple[str, ...]
    page: tuple[FormPage, ...]

    def pages(self, route: Route) -> Iterator[FormPage]:
        """Yield the pages that a route asks, in the form's order."""
        return (page for page in self.page if route in page.routes)


@lru_cache(maxsize=1)
def nrm_form() -> Form:
    """Return the form as shipped."""
    file = bundled("resources") / "nrm_form.toml"
    return msgspec.toml.decode(file.read_bytes(), type=Form)


def page_of(field: str) -> FormPage:
    """Return the page that a box stands on; raise StopIteration if there is none."""
    pages = nrm_form().page
    return next(page for page in pages if any(box.id == field for box in page.fields))


def page_number(field: str) -> int:
    """Return the number of the page that a box stands on.

    Up to the page about the police it is the same on every way through the form.
    """
    page = page_of(field)
    return list(nrm_form().pages(page.routes[0])).index(page) + 1


def route_of(pack: PackInput) -> Route | None:
    """Return the way through the form that the answers lead to today.

    Under 18 or not sure: a referral, no consent asked. An adult who says no: the
    duty to notify where the organisation has it, without a name unless they will
    speak to the police; else None, nothing is sent.
    """
    if pack.is_child:
        return "nrm_child"
    if not refused(pack):
        return "nrm_adult"
    if not has_duty(pack):
        return None
    return "dtn_named" if pack.case.consent.police == "agrees" else "dtn_anonymous"
