"""Who the person is, where they are, who cares for them and who knows them."""

from typing import Final

from trafficking_desk.cases.clock import age_on, read_date
from trafficking_desk.cases.dates import typed_moment
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.parts.answers import (
    answered,
    has_any,
    not_recorded,
    or_gap,
    rows_of,
)
from trafficking_desk.report.parts.fitting import MALE
from trafficking_desk.report.parts.labels import label_for
from trafficking_desk.report.parts.lives_there import involved_mark
from trafficking_desk.report.parts.reach import EMAIL, PHONES, if_safe, phones
from trafficking_desk.report.tree import (
    Heading,
    Node,
    Paragraph,
    Table,
)
from trafficking_desk.words import _

BORN: Final = "person.date_of_birth"
PREGNANT: Final = "person.pregnant"
_ABOUT: Final = tuple(
    f"person.{name}"
    for name in (
        "name",
        "known_as",
        "date_of_birth",
        "under_18",
        "gender",
        "nationality",
        "ethnicity",
        "languages",
        "interpreter",
        "pregnant",
        "care_needs",
    )
)
# Asked for one reader only: on paper when there is an answer.
_ALSO: Final = tuple(
    f"person.{name}"
    for name in ("aliases", "interpreter_gender", "disability", "email")
)
_TRACES: Final = (PHONES, "person.handles")
_WHERE: Final = (
    "person.where_now",
    "person.staying_at",
    "person.cared_for_by",
    "person.parent_in_uk",
    "needs",
)
_BED: Final = "safety_plan.sleeps_at"
_NEXT: Final = (
    "person.expected_next",
    "person.safe_to_see",
    "home.placement",
)
LOOKS: Final = tuple(
    f"person.description.{name}"
    for name in (
        "height",
        "build",
        "hair",
        "eyes",
        "marks",
        "clothing",
        "other",
        "photo",
    )
)
_HOME: Final = (
    "home.parents_told",
    "home.by",
    "home.why_not",
    "home.responsibility",
)
_ABOUT_HOME: Final = (
    *_HOME,
    "home.household",
    "home.siblings_elsewhere",
    "home.parental_figure",
)
_MISSING: Final = tuple(
    f"missing.{name}"
    for name in (
        "last_seen_when",
        "last_seen_where",
        "last_seen_with",
        "just_before",
        "cctv",
        "cctv_until",
        "associates",
        "places",
        "vehicles",
        "money_and_papers",
        "weapons",
        "risks",
        "medicine",
        "tell_first",
    )
)
_SERVICES: Final = tuple(
    f"services.{name}"
    for name in (
        "school",
        "gp",
        "nhs_number",
        "social_worker",
        "council",
        "solicitor",
        "home_office_reference",
        "crime_reference",
    )
)
_PLACED: Final = frozenset({"hotel", "council_care", "no_one"})
_FOR_ONE: Final = tuple(
    f"services.{name}"
    for name in ("council_phone", "council_email", "nrm_reference", "upn", "others")
)


def person_part(pack: PackInput) -> tuple[Node, ...]:
    """Return everything about the person themselves."""
    return (
        *about_rows(pack),
        Heading(_("Where they are")),
        *where_rows(pack, tonight=True),
        *_group(pack, _("What they look like"), LOOKS),
        *_home(pack),
        Heading(_("Who else knows them")),
        *services_rows(pack),
        *_if_any(pack, _("If they are missing"), (*_TRACES, *_MISSING)),
    )


def about_rows(pack: PackInput, *, email: bool = True) -> tuple[Node, ...]:
    """Return who the person is; without their email where it stands elsewhere."""
    about = [one for one in _ABOUT if one != PREGNANT or may_be_pregnant(pack)]
    if not pack.is_child or pack.case.person.under_18 == "not_sure":
        about.append("person.under_18_when_exploited")
    told = {BORN: birth_and_age(pack)}
    if pack.case.person.email and email:
        told[EMAIL] = if_safe(pack, EMAIL, "email")
    also = [one for one in answered(pack.case, _ALSO) if email or one != EMAIL]
    return rows_of(pack, (*about, *also), told, ("person.name", BORN))


def may_be_pregnant(pack: PackInput) -> bool:
    """Say whether that is a question: not of a boy or a man, unless it was answered."""
    if answered(pack.case, (PREGNANT,)):
        return True
    return pack.case.person.gender.casefold() not in MALE


def where_rows(pack: PackInput, *, tonight: bool = False) -> tuple[Node, ...]:
    """Return where the person is, stays, and what they need today.

    `tonight`: with tonight's bed, where the plan for tonight stands pages away.
    """
    ahead = (_BED, *_NEXT) if tonight else _NEXT
    paths = (*_WHERE, *answered(pack.case, ahead))
    return rows_of(pack, paths, pen=_WHERE[:1])


def services_rows(pack: PackInput) -> tuple[Node, ...]:
    """Return who else knows them, with reference numbers."""
    return rows_of(pack, (*_SERVICES, *answered(pack.case, _FOR_ONE)))


def birth_and_age(pack: PackInput) -> str:
    """Return the date of birth with the age, "" when it is not known."""
    born = pack.case.person.date_of_birth
    answer = typed_moment(born)
    try:
        age = age_on(read_date(born), pack.as_of.date())
    except ValueError:
        return answer
    return _("{born} (aged {age})").format(born=answer, age=age)


def _group(pack: PackInput, title: str, paths: tuple[str, ...]) -> tuple[Node, ...]:
    """Return the group, or one line when nothing of it was asked."""
    if not has_any(pack.case, paths):
        return not_recorded([title])
    return (Heading(title), *rows_of(pack, paths))


def _if_any(pack: PackInput, title: str, paths: tuple[str, ...]) -> tuple[Node, ...]:
    """Return the answers of a group, nothing when there is none."""
    known = answered(pack.case, paths)
    if not known:
        return ()
    told = {PHONES: phones(pack)} if PHONES in known else {}
    return (Heading(title), *rows_of(pack, known, told))


def _home(pack: PackInput) -> tuple[Node, ...]:
    """Return the home with its heading; of an adult only what was answered."""
    if not pack.is_child and not has_any(pack.case, _ABOUT_HOME):
        return ()
    return (Heading(_("Home")), *home_rows(pack))


def home_rows(pack: PackInput) -> tuple[Node, ...]:
    """Return parents, responsibility, who lives there, and siblings elsewhere."""
    if not pack.is_child:
        told = answered(pack.case, (*_HOME, "home.parental_figure"))
        return (*rows_of(pack, told), *family_tables(pack))
    return (*_family(pack), *_household(pack), *_siblings(pack))


def family_tables(pack: PackInput) -> tuple[Node, ...]:
    """Return who lives at home, and siblings elsewhere, as far as is known."""
    household = _household(pack) if pack.case.home.household else ()
    return (*household, *_siblings(pack))


def _household(pack: PackInput) -> tuple[Node, ...]:
    household = pack.case.home.household
    if not household:
        return not_recorded([_lives_there(pack)])
    kin = _("Relationship to the child")
    head = (
        label_for(pack, "home.household.name"),
        kin if pack.is_child else _("Relationship to the person"),
        label_for(pack, "home.household.date_of_birth"),
    )
    rows = tuple(
        (
            "\n".join(filter(None, (or_gap(who.name), involved_mark(pack, who.name)))),
            or_gap(who.relationship),
            or_gap(typed_moment(who.date_of_birth)),
        )
        for who in household
    )
    told = Paragraph(_lives_there(pack), strong=True)
    return (told, Table(head, rows, (3, 3, 2)))


def _lives_there(pack: PackInput) -> str:
    """Return the heading: of a hotel or a placement the whole house is not asked."""
    if pack.case.person.cared_for_by in _PLACED:
        return _("Who shares their room or home")
    return label_for(pack, "home.household")


def _siblings(pack: PackInput) -> tuple[Node, ...]:
    siblings = pack.case.home.siblings_elsewhere
    if not siblings:
        return ()
    head = tuple(
        label_for(pack, f"home.siblings_elsewhere.{name}")
        for name in ("name", "where", "date_of_birth")
    )
    rows = tuple(
        (or_gap(one.name), or_gap(one.where), or_gap(typed_moment(one.date_of_birth)))
        for one in siblings
    )
    told = Paragraph(label_for(pack, "home.siblings_elsewhere"), strong=True)
    return (told, Table(head, rows, (3, 3, 2)))


def _family(pack: PackInput) -> tuple[Node, ...]:
    """Return parents and responsibility, without what the answer leaves no room for."""
    home = pack.case.home
    beside = {"yes": ("home.why_not", home.why_not), "no": ("home.by", home.by)}
    path, answer = beside.get(str(home.parents_told), ("", ""))
    asked = tuple(p for p in _HOME if answer or p != path)
    figure = answered(pack.case, ("home.parental_figure",))
    return rows_of(pack, (*asked, *figure))
