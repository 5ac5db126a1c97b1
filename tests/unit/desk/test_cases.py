"""Starting, writing down and reading cases."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import msgspec
import pytest
from msgspec import UNSET

from tests.desks import PASSPHRASE, Clock
from trafficking_desk.cases.case import FORMAT, Case
from trafficking_desk.cases.person import Person, Setting
from trafficking_desk.cases.reference import is_reference
from trafficking_desk.cases.sign import Sign
from trafficking_desk.desk.cases import (
    history,
    import_case,
    list_cases,
    read_case,
    record,
    record_drafts,
    save_draft,
    save_drafts,
    start_case,
)
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.events import events, note_event
from trafficking_desk.desk.organisation import save
from trafficking_desk.desk.people import add_person
from trafficking_desk.desk.vaults import check_vault, lock, unlock
from trafficking_desk.settings import Settings
from trafficking_desk.store.errors import CaseNotFoundError

SIGN = "0123456789abcdef0123456789abcdef"


def test_a_new_case_knows_where_the_worker_works(desk: Desk) -> None:
    """And nothing else: the rest is for the worker to say."""
    where = {"organisation": "A School", "nation": "wales", "kind": "school"}
    save(desk, msgspec.convert(where, Settings))
    opened = start_case(desk)
    case = opened.case

    assert is_reference(case.reference)
    assert case.setting == Setting(nation="wales", kind="school")
    assert case.worker.organisation == "A School"
    assert case.person == Person()
    assert "setting.first_responder" in opened.answered
    assert [line.id for line in list_cases(desk)] == [opened.id]


def test_an_answer_is_there_when_the_case_is_read_again(
    desk: Desk, clock: Clock
) -> None:
    """With the time of the change, and in the list."""
    started = start_case(desk)
    clock.move(minutes=5)
    values = {"person.known_as": "Robin", "person.under_18": "yes"}
    after = record(desk, started.id, values, "person", 2)

    assert after == read_case(desk, started.id)
    assert (after.case.person.known_as, after.case.person.under_18) == ("Robin", "yes")
    assert after.changed - after.opened == timedelta(minutes=5)
    assert after.answered > {"person.known_as", "person.under_18"}
    assert list_cases(desk, "robin")[0].changed == after.changed


def test_an_item_can_be_added_changed_and_taken_back(desk: Desk) -> None:
    """Item ids keep their place, so a screen can change the right one."""
    case = start_case(desk)
    record(desk, case.id, {f"signs.{SIGN}.indicator": "exp_drug_running"})
    after = record(desk, case.id, {f"signs.{SIGN}.words": "Hold it"})

    assert after.case.signs == (Sign(indicator="exp_drug_running", words="Hold it"),)
    assert after.item_ids["signs"] == (SIGN,)
    assert record(desk, case.id, {f"signs.{SIGN}": None}).case.signs == ()


def test_an_answer_can_be_withdrawn_and_its_history_stays(desk: Desk) -> None:
    """Withdrawn is not the same as never asked, to whoever looks back."""
    case = start_case(desk)
    record(desk, case.id, {"danger_now.answer": "yes"}, "danger", 1)
    after = record(desk, case.id, {"danger_now.answer": None})

    assert after.case.danger_now.answer is UNSET
    assert "danger_now.answer" not in after.answered
    told = history(desk, case.id, "danger_now.answer")
    assert [(fact.value, fact.form) for fact in told] == [("yes", "danger"), (None, "")]


def test_the_same_answer_again_changes_nothing(desk: Desk, clock: Clock) -> None:
    """Leaving a field untouched is no change of the case."""
    case = start_case(desk)
    first = record(desk, case.id, {"needs": ["food"]})
    clock.move(hours=1)

    assert record(desk, case.id, {"needs": ["food"]}) == first
    assert len(history(desk, case.id, "needs")) == 1


def test_half_typed_words_are_a_change_in_the_list(desk: Desk, clock: Clock) -> None:
    """The case that somebody is at work on stands first."""
    first = start_case(desk)
    clock.move(minutes=5)
    second, third = start_case(desk), start_case(desk)
    clock.move(minutes=5)
    save_draft(desk, first.id, "story.own_words", "They kn")

    lines = list_cases(desk)
    assert [line.id for line in lines] == [first.id, third.id, second.id]
    assert lines[0].changed - first.changed == timedelta(minutes=10)


def test_what_is_being_typed_is_kept_until_it_is_recorded(desk: Desk) -> None:
    """Also over a lock; other drafts stay when one becomes a fact."""
    case = start_case(desk)
    save_draft(desk, case.id, "story.own_words", "They kn")
    save_drafts(desk, case.id, {"person.where_now": "Sch", "story.own_words": "They"})
    lock(desk)
    unlock(desk, PASSPHRASE)
    drafts = read_case(desk, case.id).drafts
    assert drafts == {"person.where_now": "Sch", "story.own_words": "They"}

    after = record(desk, case.id, {"story.own_words": "They know"})

    assert after.drafts == {"person.where_now": "Sch"}
    assert after.case.person.where_now == ""


def test_finished_drafts_become_facts_and_unfinished_ones_stay(desk: Desk) -> None:
    """Before a pack is made: half a date is no answer, an emptied field is."""
    case = start_case(desk)
    record(desk, case.id, {"person.staying_at": "Old place", "person.gender": "Boy"})
    sign = f"signs.{SIGN}"
    record(desk, case.id, {f"{sign}.indicator": "exp_drug_running"})
    typed = {
        "person.name": "Robin Ex",
        "person.staying_at": "",
        "person.gender": "Boy",
        f"{sign}.words": "Hold it",
        "person.date_of_birth": "2011-0",
        "person.nationality": "Pol",
        "no.such.path": "x",
    }
    save_drafts(desk, case.id, typed)

    after = record_drafts(desk, case.id)

    assert after.case.person == Person(name="Robin Ex", gender="Boy")
    assert after.case.signs[0].words == "Hold it"
    unfinished = {"person.date_of_birth", "person.nationality", "no.such.path"}
    assert set(after.drafts) == unfinished
    assert record_drafts(desk, case.id) == after


def test_what_another_had_typed_bears_their_name_and_their_time(
    desk: Desk, clock: Clock
) -> None:
    """Whoever opens the plan next only makes answers of it, and that is told."""
    lead = desk.who
    assert lead is not None
    ann = add_person(desk, "Ann", "worker", "seven copper kettles")
    case = start_case(desk)
    lock(desk)
    unlock(desk, "seven copper kettles")
    typed_at = clock.now
    save_drafts(desk, case.id, {"story.own_words": "They", "person.name": "Robin"})
    clock.move(hours=2)
    lock(desk)
    unlock(desk, PASSPHRASE)
    save_draft(desk, case.id, "person.known_as", "Rob")

    after = record_drafts(desk, case.id)

    assert after.drafts == {}
    for path, by, at in (
        ("story.own_words", ann.id, typed_at),
        ("person.name", ann.id, typed_at),
        ("person.known_as", lead.id, clock.now),
    ):
        (fact,) = history(desk, case.id, path)
        assert (fact.by, fact.at) == (by, at)
    told = [line for line in events(desk, case.id) if line.facts and line.at > typed_at]
    assert {line.who for line in told} == {lead.id}
    assert {(line.what, line.facts, str(line.detail)) for line in told} == {
        ("recorded", 1, "{}"),
        ("typed_recorded", 2, str({"person": ann.id})),
    }
    assert list_cases(desk)[0].changed == clock.now
    check_vault(desk)


def test_opening_a_case_by_its_plan_or_papers_is_written_down(desk: Desk) -> None:
    """Both make answers of drafts first; once for each time the desk is unlocked."""
    case = start_case(desk)
    lock(desk)
    unlock(desk, PASSPHRASE)
    record_drafts(desk, case.id)
    record_drafts(desk, case.id)

    assert [line.what for line in events(desk, case.id)] == ["started", "case_read"]


def test_a_whole_date_that_was_typed_becomes_a_fact(desk: Desk) -> None:
    """It only was not left yet."""
    case = start_case(desk)
    save_draft(desk, case.id, "person.date_of_birth", "2011-05-02")

    after = record_drafts(desk, case.id)

    assert (after.case.person.date_of_birth, after.drafts) == ("2011-05-02", {})


def test_a_case_from_a_file_keeps_all_it_says(desk: Desk) -> None:
    """Its reference too; one without gets ours."""
    case = Case(
        format=FORMAT,
        reference="Theirs 1",
        setting=Setting(nation="scotland", kind="health", first_responder=True),
        person=Person(known_as="Robin", nationality=("Polish", "British")),
        signs=(Sign(indicator="mov_missing"), Sign(indicator="exp_drug_running")),
    )

    assert import_case(desk, case).case == case
    unnamed = import_case(desk, msgspec.structs.replace(case, reference=""))
    assert is_reference(unnamed.case.reference)


def test_every_verb_is_sealed_into_the_history(desk: Desk) -> None:
    """With events from elsewhere, such as a pack that was printed."""
    case = start_case(desk)
    record(desk, case.id, {"person.known_as": "Robin"})
    note_event(desk, case.id, "pack_printed", {"sha256": "00"})

    told = events(desk, case.id)
    assert [line.what for line in told] == ["started", "recorded", "pack_printed"]
    assert told[-1].detail == {"sha256": "00"}
    check_vault(desk)


def test_a_case_that_is_gone_is_said_to_be_gone(desk: Desk) -> None:
    """By each verb that needs one; nothing is left behind."""
    for verb in (read_case, record_drafts):
        with pytest.raises(CaseNotFoundError):
            verb(desk, "none such")
    with pytest.raises(CaseNotFoundError):
        record(desk, "none such", {"person.name": "x"})
    with pytest.raises(CaseNotFoundError):
        save_draft(desk, "none such", "person.name", "x")
    with pytest.raises(CaseNotFoundError):
        note_event(desk, "none such", "x", {})


def test_lists_are_read_while_answers_are_written(desk: Desk) -> None:
    """Two lanes, two connections: neither waits for nor breaks the other."""
    case = start_case(desk)

    def write() -> None:
        for number in range(40):
            record(desk, case.id, {"person.known_as": f"Robin {number}"})

    def read() -> set[str]:
        return {line.known_as for _time in range(40) for line in list_cases(desk)}

    with ThreadPoolExecutor(1) as writing, ThreadPoolExecutor(1) as reading:
        written, seen = writing.submit(write), reading.submit(read)
        written.result()
        assert seen.result() <= {"", *(f"Robin {number}" for number in range(40))}
    assert list_cases(desk)[0].known_as == "Robin 39"
