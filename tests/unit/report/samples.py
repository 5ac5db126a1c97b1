"""A case, its outcome and whom to ring, for papers to be drawn from."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import msgspec

from trafficking_desk.assessment.assess import assess
from trafficking_desk.assessment.outcome import (
    ElementResult,
    Gap,
    Note,
    Nrm,
    Outcome,
    Step,
    When,
)
from trafficking_desk.bundled import bundled
from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.cases.file import read_case_file
from trafficking_desk.cases.person import Description, Person, Setting, Worker
from trafficking_desk.cases.record import Action, Event, SafetyPlan, Story
from trafficking_desk.cases.sharing import (
    Consent,
    Facts,
    Home,
    HouseholdMember,
    OtherPerson,
    Services,
)
from trafficking_desk.cases.sign import Danger, Sign
from trafficking_desk.cases.views import ActView, PlainView, PurposeView, Views
from trafficking_desk.content.contacts import Number, resolve
from trafficking_desk.content.load import load_content
from trafficking_desk.content.model import Content
from trafficking_desk.report.pack_input import PackInput
from trafficking_desk.report.referral_pack import referral_pack
from trafficking_desk.report.tree import Document
from trafficking_desk.settings import LocalNumber

AS_OF = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
NAME = "Danny <b>A & B Example"
LOCAL = {"own_dsl": LocalNumber("ext. 214", "07700 900123", "2026-11-01")}


@lru_cache(maxsize=1)
def content() -> Content:
    """Return what ships."""
    return load_content(bundled("forms"), bundled("resources"))


def numbers() -> Mapping[str, Number]:
    """Return every contact on the day of the sample."""
    return {
        contact.id: resolve(contact, LOCAL, AS_OF.date())
        for contact in content().contacts.values()
    }


def child_case() -> Case:
    """Return a school's worry about a fifteen-year-old."""
    return Case(
        format=FORMAT,
        reference="TD-7Q2M4X-K",
        setting=Setting(nation="england", kind="school"),
        worker=_worker(),
        person=_person(),
        danger_now=Danger(
            "yes",
            "2026-11-20T14:10",
            "Two men in a grey car wait at the gate.",
            ("being_collected", "threatened"),
        ),
        signs=_signs(),
        views=Views(
            act=(ActView("transported", "shown", "He was driven to another city."),),
            purpose=(PurposeView("criminal", "shown", "He sold drugs for others."),),
            service=(PlainView("possible", "He says that he had to work off a debt."),),
        ),
        facts=Facts(exploiter_may_be_present=True, others_at_risk=("children",)),
        people=(
            OtherPerson(
                role="Driver of the grey car", may_be_involved=True, link="other"
            ),
            OtherPerson("Ms Example", "Mother", link="family", contact="0121 496 0001"),
        ),
        consent=Consent(sharing="agrees", words="Just don't tell them I said it."),
        home=Home(
            parents_told="yes",
            by="Sam Reed",
            household=(HouseholdMember("A younger sister", "Sister", "2014-01-09"),),
        ),
        services=Services(school="Example Academy", council="Birmingham"),
        needs=("medical", "food"),
        story=_story(),
        chronology=_events(),
        safety_plan=SafetyPlan(danger_from="Men in a grey car", sleeps_at="At home"),
        actions_taken=(
            Action(
                step="tell_safeguarding_lead",
                result="done",
                at="2026-11-20T14:20",
                contact="own_dsl",
                spoke_to="Sam Reed",
                said="Ring children's services now.",
            ),
        ),
    )


def _worker() -> Worker:
    return Worker(
        "Sam Reed",
        "Designated safeguarding lead",
        "Example Academy",
        "0121 496 0000",
        "07700 900456",
        "sam.reed@example.org",
    )


def _person() -> Person:
    return Person(
        name=NAME,
        known_as="Dee",
        date_of_birth="2011-05-02",
        under_18="yes",
        gender="Boy",
        nationality=("British",),
        languages=("English",),
        interpreter="no",
        cared_for_by="parent",
        description=Description(height="5 ft 6", hair="Short, brown"),
        staying_at="At home with his mother since Tuesday",
        where_now="In the head of year's office with a teaching assistant",
    )


def _story() -> Story:
    return Story(
        what_happened="Missing from Thursday to Tuesday.\nFound in a cold flat.",
        own_words="They said I owe them. I can't go back.",
        worker_view="I think that he is made to sell drugs for older people.",
    )


def _events() -> tuple[Event, ...]:
    return (
        Event("2026-11-17", "Found by police in another city.", "Police call"),
        Event("about May 2026", "First new phone.", "Form tutor"),
    )


def _signs() -> tuple[Sign, ...]:
    return (
        Sign(
            indicator="mov_missing_cared",
            known_by="recorded_elsewhere",
            when="2026-11-17",
            where="Lincoln",
            by="Police",
        ),
        Sign(
            indicator="exp_excess_chores",
            known_by="told_by_person",
            when="2026-11-20",
            where="School office",
            by="Sam Reed",
            asked="Is there anything that worries you at home?",
            words="I sell <b>for</b> them & they keep it 😀",
            note="He cried.",
        ),
        Sign(indicator="exp_unsuitable_work", known_by="not_seen"),
    )


def child_outcome() -> Outcome:
    """Return what the rules would say, in short."""
    return Outcome(
        treat_as="child",
        danger_now="yes",
        elements={
            "act": ElementResult("shown", ("mov_missing_cared",), "worker"),
            "means": ElementResult("not_needed"),
            "purpose": ElementResult("shown", ("exp_excess_chores",), "worker"),
            "held": ElementResult("not_needed"),
            "service": ElementResult("possible", ("exp_excess_chores",), "worker"),
        },
        picture="possible_victim",
        nrm=Nrm("refer", "must", consent_needed=False, sent_by=("council", "police")),
        duty_to_notify="not_applicable",
        steps=(
            _step("call_999", "now", ("emergency_999",)),
            _step("tell_safeguarding_lead", "today", ("own_dsl",)),
            _step(
                "refer_childrens_services",
                "today",
                ("childrens_social_care", "nspcc_helpline"),
            ),
            _step("refer_guardian_service", "next", ("ictg_line",)),
        ),
        never=(
            Note("do_not_alert", "Do not warn anyone who may be involved.", ("S3",)),
        ),
        notes=(Note("private_fostering", "Tell the council who cares for them."),),
        gaps=(
            Gap("person.ethnicity", "childrens_services", "Ethnicity is not recorded."),
            Gap("home.responsibility", "childrens_services", "Parental responsibility"),
            Gap("person.description", "police", "What they look like"),
        ),
    )


def _step(id: str, when: When, contacts: tuple[str, ...]) -> Step:
    return Step(
        id=id,
        when=when,
        contacts=contacts,
        rule=id,
        sources=("S3", "HO26"),
        title=id.replace("_", " ").capitalize(),
        text="Do this and write down when.",
        reason="A sign of harm was told by the child.",
    )


def child_input() -> PackInput:
    """Return the child's case with what papers are built from."""
    return PackInput(child_case(), child_outcome(), numbers(), content(), AS_OF)


def arabic_input() -> PackInput:
    """Return the child's case with names and words in other scripts."""
    person = msgspec.structs.replace(
        child_case().person, name="محمد علی", known_as="अली"
    )
    story = Story(own_words="أنا خائف. They said: لا تتكلم!\nฉันกลัว " * 30)
    case = msgspec.structs.replace(child_case(), person=person, story=story)
    return PackInput(case, child_outcome(), numbers(), content(), AS_OF)


def input_of(case: Case) -> PackInput:
    """Return a case as the rules see it."""
    outcome = assess(case, AS_OF, content().signs)
    return PackInput(case, outcome, numbers(), content(), AS_OF)


def case_files() -> dict[str, Case]:
    """Return the cases of the shelf by name."""
    folder = Path(__file__).parents[2] / "cases"
    return {
        file.stem: read_case_file(file, content().signs)
        for file in sorted(folder.glob("*.json"))
    }


def child_pack(watermark: str = "") -> Document:
    """Return the whole pack."""
    return referral_pack(
        child_case(), child_outcome(), numbers(), content(), AS_OF, watermark=watermark
    )
