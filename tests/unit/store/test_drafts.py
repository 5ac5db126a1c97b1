"""Half-typed fields."""

from sqlite_utils import Database

from trafficking_desk.store.case_rows import CaseRows
from trafficking_desk.store.drafts import Drafts
from trafficking_desk.store.stamp import Stamp


def test_a_draft_holds_the_newest_words_only(db: Database, stamp: Stamp) -> None:
    """Typing goes over itself."""
    drafts = Drafts(db)
    drafts.save("one", {"story.own_words": "They kn"}, stamp)
    drafts.save("one", {"story.own_words": "They know"}, stamp)

    assert drafts.of_case("one") == {"story.own_words": "They know"}


def test_dropping_an_item_drops_what_was_typed_inside_it(
    db: Database, stamp: Stamp
) -> None:
    """But not what has a longer name, nor another case's."""
    drafts = Drafts(db)
    CaseRows(db).add("two", stamp)
    fields = {"signs.1.note": "a", "signs.1": "b", "signs.12.note": "c"}
    drafts.save("one", fields, stamp)
    drafts.save("two", fields, stamp)

    drafts.drop("one", ["signs.1"])

    assert drafts.of_case("one") == {"signs.12.note": "c"}
    assert drafts.of_case("two") == fields
