"""One line about each part of a case, from its answers; never a count."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from msgspec import UNSET

from trafficking_desk.assessment.outcome import Outcome
from trafficking_desk.cases.case import Case
from trafficking_desk.cases.dates import day_text, typed_moment
from trafficking_desk.cases.labels import label_of
from trafficking_desk.cases.open_case import OpenCase
from trafficking_desk.cases.vocabulary import ElementName
from trafficking_desk.content.model import Content
from trafficking_desk.content.question import QuestionForm
from trafficking_desk.ui.question.moment import show_moment
from trafficking_desk.ui.question.state import check_state
from trafficking_desk.ui.signs.state import has_recorded
from trafficking_desk.words import N_, _

LONGEST: Final = 90  # characters of a summary
_APART: Final = " · "

_SHORT: Final[Mapping[ElementName, str]] = {
    "act": N_("What was done"),
    "means": N_("How"),
    "purpose": N_("What for"),
    "held": N_("Kept by force"),
    "service": N_("Made to work"),
}
_AGES: Final = {
    "yes": N_("Under 18"),
    "no": N_("18 or over"),
    "not_sure": N_("Age not sure: treated as a child"),
}


def shorten(text: str, most: int = LONGEST) -> str:
    """Return `text` on one line, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return line[:most].rsplit(" ", 1)[0].rstrip(" ,.;·") + " …"


def danger_line(case: Case, outcome: Outcome) -> str:
    """Return when danger was asked about and what was said."""
    danger = case.danger_now
    if danger.answer is UNSET and not danger.kinds:
        return _("Not asked yet")
    kinds = ", ".join(label_of("danger_now.kinds", kind) for kind in danger.kinds)
    if outcome.danger_now == "yes":
        return shorten(_("Danger now") + (f": {kinds}" if kinds else ""))
    asked = show_moment(danger.answered_at)
    if danger.answer == "no" and outcome.danger_now == "no":
        return _("Asked {time}: no danger").format(time=asked)
    if danger.answer == "no":
        return _("Asked {time}: no danger then. Ask again").format(time=asked)
    return _("Not known. Ask again")


def person_line(case: Case) -> str:
    """Return age, language need and place, as far as they are known."""
    person = case.person
    parts = [_(_AGES[person.under_18])] if person.under_18 is not UNSET else []
    if person.interpreter == "yes":
        parts.append(_("interpreter needed"))
    parts += [person.where_now] if person.where_now else []
    return shorten(_APART.join(parts))


def signs_line(case: Case, content: Content) -> str:
    """Return the groups in which something was recorded."""
    entries = {str(at): sign for at, sign in enumerate(case.signs)}
    titles = [_(g.title) for g in content.groups if has_recorded(g, entries)]
    if not titles:
        return ""
    words = any(sign.words for sign in case.signs)
    said = [_("partly in their own words")] if words else []
    return shorten(_APART.join((*titles, *said)))


def views_line(outcome: Outcome) -> str:
    """Return what each part rests on: your view, or signs."""
    said = {
        "worker": {"shown": _("your view"), "possible": _("your view: possible")},
        "signs": {"possible": _("possible")},
    }
    parts = [
        f"{_(_SHORT[name])}: {words}"
        for name, result in outcome.elements.items()
        if (words := said[result.judged_by].get(result.state))
    ]
    return shorten(_APART.join(parts))


def consent_line(case: Case, outcome: Outcome) -> str:
    """Return what was agreed; a child's agreement is never needed."""
    if outcome.treat_as == "child":
        return _("Not needed for a child. Record what the child was told")
    if case.consent.nrm is UNSET:
        return ""
    answer = label_of("consent", case.consent.nrm)
    return _("Referral: {answer}").format(answer=answer)


def answers_line(form: QuestionForm, opened: OpenCase) -> str:
    """Return the first answers of a section, in words."""
    answers = (row.answer for row in check_state(form, opened).rows)
    firsts = (answer.splitlines()[0] for answer in answers if answer.strip())
    return shorten(_APART.join(shorten(first, 40) for first in firsts))


def chronology_line(case: Case) -> str:
    """Return the event written down last."""
    last = case.chronology[-1] if case.chronology else None
    return (
        shorten(": ".join(filter(None, (typed_moment(last.when), last.what))))
        if last
        else ""
    )


def packed_line(packed: datetime | None) -> str:
    """Return when a pack was last printed or saved, "" if it never was."""
    if packed is None:
        return ""
    at = packed.astimezone()
    return _("Last printed or saved {day}, {time}").format(
        day=day_text(at.date()), time=f"{at:%H:%M}"
    )


def about_line(opened: OpenCase, outcome: Outcome) -> str:
    """Return the line beside the reference: for whom, where, since when."""
    setting = opened.case.setting
    day = opened.opened.astimezone()
    return _APART.join(
        (
            _whom(opened.case, outcome),
            label_of("nation", setting.nation),
            label_of("setting.kind", setting.kind),
            _("opened {day}").format(day=day_text(day.date())),
        )
    )


def _whom(case: Case, outcome: Outcome) -> str:
    if outcome.treat_as == "adult":
        return _("Adult")
    sure = case.person.under_18 == "yes" or bool(case.person.date_of_birth)
    return _("Child") if sure else _("Treated as a child")
