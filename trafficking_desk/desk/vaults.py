"""Making, unlocking and locking the vault."""

from contextlib import suppress
from typing import Final, Literal

from trafficking_desk.cases.json_text import JsonValue
from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.opened import Opened
from trafficking_desk.desk.people import who_unlocked
from trafficking_desk.desk.training import add_samples
from trafficking_desk.errors import DeskError
from trafficking_desk.store.errors import TooManyTriesError
from trafficking_desk.store.key_cost import KeyCost, measure_cost
from trafficking_desk.store.opening import Opening, has_vault, make_vault, open_vault
from trafficking_desk.store.passphrase import check_passphrase
from trafficking_desk.store.restoring import finish_restore
from trafficking_desk.store.sealed_rows import KEY_FILE, SEAL, STANDING
from trafficking_desk.store.tries import Tries
from trafficking_desk.store.vault import Counted
from trafficking_desk.store.where import Place, where_vault_lies

VaultState = Literal["none", "locked", "open"]

# The training vault holds invented cases only: this keeps nobody out.
_TRAINING_PASSPHRASE: Final = "invented cases for practice"  # noqa: S105


def vault_state(desk: Desk) -> VaultState:
    """Say whether there is a vault, and whether it is open.

    Practice is never "none": its vault is made when it is first unlocked. A
    restore that was cut short is finished first.
    """
    if desk.vault is not None:
        return "open"
    finish_restore(desk.folder)
    return "locked" if desk.training or has_vault(desk.folder) else "none"


def create_vault(desk: Desk, passphrase: str, name: str = "") -> None:
    """Make a vault that opens with `passphrase`, and leave it open.

    Whoever makes it is its first lead; `name` can be given later. Raises
    PassphraseTooShortError, PassphraseTooCommonError, VaultExistsError and what
    writing raises. Slow on purpose.
    """
    check_passphrase(passphrase, (name, desk.settings.organisation))
    _make(desk, passphrase, desk.cost or measure_cost(), name)


def unlock(desk: Desk, passphrase: str) -> Opened:
    """Open the vault and return who did; slow on purpose.

    In training `passphrase` is not looked at. If the desk is open already, it
    stays so. Raises what `open_vault` raises.
    """
    if desk.training:
        open_training(desk)
    elif desk.vault is None:
        return _open(desk, passphrase)
    return Opened(who_unlocked(desk))


def open_training(desk: Desk) -> None:
    """Open the practice vault, made and filled with the samples if need be.

    Raises what `open_vault` raises, and BadInputError for a broken sample.
    """
    if desk.vault is not None:
        return
    if has_vault(desk.folder):
        _open(desk, _TRAINING_PASSPHRASE)
    else:
        _make(desk, _TRAINING_PASSPHRASE, KeyCost())
    add_samples(desk)


def seconds_to_wait(desk: Desk) -> int:
    """Return how long after wrong tries no passphrase is looked at; 0 for at once."""
    try:
        Tries(desk.folder).check(desk.clock())
    except TooManyTriesError as waiting:
        return waiting.seconds
    return 0


def take_over(desk: Desk, opening: Opening, what: str = "unlocked") -> Opened:
    """Make an opened vault the desk's, and write down that it was opened."""
    desk.vault = vault = opening.vault
    desk.who = who_unlocked(desk)
    stamp, notices = desk.stamp(), opening.notices
    with vault.reading() as records:
        if records.audit.seconds_back(stamp.at):
            notices += ("clock_back",)
    detail: dict[str, JsonValue] = {}
    if notices:
        detail["notices"] = list(notices)
    if opening.wrong_tries:
        detail["wrong_tries"] = opening.wrong_tries
    with suppress(DeskError), vault.writing() as records:
        records.people.see_key_generation(vault.ring.generation)
        records.audit.append(stamp, what, detail=detail)
    return Opened(desk.who, notices, opening.wrong_tries)


def lock(desk: Desk) -> None:
    """Close the vault and wipe its key; locking twice is fine.

    Verbs already under way end first; later ones raise VaultLockedError.
    """
    if desk.vault is None:
        return
    stamp = desk.stamp()
    vault, desk.vault, desk.who = desk.vault, None, None
    with suppress(DeskError), vault.writing() as records:
        sealed: dict[str, JsonValue] = {STANDING: records.sealed.standing()}
        records.audit.append(stamp, "locked", detail=sealed)
    vault.close()


def verify(desk: Desk) -> Counted:
    """Read the whole vault and return how much there is. Slow for many cases.

    Both integrity checks, the chained history with every fact, the words about
    each file and its bytes, and the history's head. Raises VaultDamagedError or
    HistoryBrokenError; FilesDamagedError if all but some files is whole.
    """
    return desk.open_vault().check()


def check_vault(desk: Desk) -> None:
    """Do what `verify` does, for its errors only."""
    verify(desk)


def _make(desk: Desk, passphrase: str, cost: KeyCost, name: str = "") -> None:
    desk.vault = vault = make_vault(desk.folder, passphrase, cost)
    stamp = desk.stamp()
    try:
        with vault.writing() as records:
            records.people.set_name(vault.who, name)
            records.people.see_key_generation(vault.ring.generation)
            detail: dict[str, JsonValue] = {
                "person": vault.who,
                KEY_FILE: vault.ring.generation,
                SEAL: records.sealed.person(vault.who),
            }
            records.audit.append(stamp, "vault_made", detail=detail)
    except BaseException:
        desk.vault = None  # it is there, and opens with the passphrase
        vault.abandon()
        raise
    desk.who = who_unlocked(desk)


def _open(desk: Desk, passphrase: str) -> Opened:
    return take_over(desk, open_vault(desk.folder, passphrase, desk.clock()))


def vault_place(desk: Desk) -> Place:
    """Say where the vault lies, or will; `store.where.place_text` has the words."""
    return where_vault_lies(desk.folder)
