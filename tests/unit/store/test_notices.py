"""What is told after unlocking."""

from typing import get_args

import pytest

from trafficking_desk.store.notices import Notice, notice_text


@pytest.mark.parametrize("notice", get_args(Notice))
def test_every_notice_has_words_for_people(notice: Notice) -> None:
    """Whole sentences, with no code in them."""
    text = notice_text(notice)

    assert text.endswith(".")
    assert notice not in text
