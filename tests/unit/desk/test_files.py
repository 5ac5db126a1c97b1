"""Stories about checking the content and the organisation's own signs."""

import json
from pathlib import Path

import pytest

from tests.unit.content.shelf import GROUP, SIGN
from trafficking_desk.desk.files import assess_file, check_shipped
from trafficking_desk.errors import BadInputError
from trafficking_desk.paths import HOME_VARIABLE, Paths

OWN = (
    GROUP.format(id="own_port", order=1)
    + SIGN.format(id="own_lorry", text="Was found in a lorry at our port")
).replace("harm_sign", "risk_sign")
CASE = {
    "format": "trafficking-desk-case/1",
    "as_of": "2026-11-22T12:00+00:00",
    "setting": {"nation": "england", "kind": "charity"},
    "person": {"under_18": "no"},
    "signs": [{"indicator": "own_lorry", "known_by": "seen"}],
}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    """Return the program's places in a folder of their own."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    return Paths(tmp_path)


@pytest.fixture
def case_file(tmp_path: Path) -> Path:
    """Return a case that holds a sign of the organisation's own."""
    path = tmp_path / "case.json"
    path.write_text(json.dumps(CASE), encoding="utf-8")
    return path


def test_the_shipped_content_is_counted_and_sound(home: Paths) -> None:
    """Counts first, then the ten hardest sentences with their age and place."""
    lines, faults = check_shipped()

    assert not home.own_signs.exists()
    assert faults == ()
    assert {"signs: 199", "own signs: 0"} <= {*lines}
    assert [line.startswith("reading age 1") for line in lines[-11:]] == [
        False,
        *[True] * 10,
    ]


def test_own_signs_are_checked_with_the_shipped_ones(home: Paths) -> None:
    """What is wrong in them is named by file and place."""
    text = OWN.replace('id = "LAW"', 'id = "MSA"')
    home.own_signs.write_text(text, encoding="utf-8")
    right = check_shipped()
    home.own_signs.write_text(text.replace("risk_sign", "harm_sign"), encoding="utf-8")
    wrong = check_shipped()

    assert "own signs: 1" in right[0]
    assert right[1] == ()
    assert "own signs: 0" in wrong[0]
    assert len(wrong[1]) == 1
    assert wrong[1][0].startswith("own_signs.toml: own_lorry: Write risk_sign")


def test_a_case_may_hold_an_own_sign_where_it_is_known(
    home: Paths, case_file: Path
) -> None:
    """It counts as a worry."""
    home.own_signs.write_text(OWN, encoding="utf-8")

    assert json.loads(assess_file(case_file, None))["picture"] == "concern"


def test_a_case_with_a_sign_that_nobody_here_knows_is_refused(
    home: Paths, case_file: Path
) -> None:
    """Another organisation's own sign means nothing on this desk."""
    assert not home.own_signs.exists()
    with pytest.raises(BadInputError, match="own_lorry"):
        assess_file(case_file, None)
