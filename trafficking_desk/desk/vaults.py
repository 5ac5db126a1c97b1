"""Making, unlocking and locking the vault."""

from typing import Final, Literal

from trafficking_desk.desk.desk import Desk
from trafficking_desk.desk.training import add_samples
from trafficking_desk.store.key_cost import KeyCost, measure_cost
from trafficking_desk.store.passphrase import check_passphrase
from trafficking_desk.store.vault import has_vault, make_vault, open_vault

VaultState = Literal["none", "locked", "open"]

# The training vault holds invented cases only: this keeps nobody out.
_TRAINING_PASSPHRASE: Final = "invented cases for practice"  # noqa: S105


def vault_state(desk: Desk) -> VaultState:
    """Say whether there is a vault, and whether it is open.

    Practice is never "none": its vault is made when it is first unlocked.
    """
    if desk.vault is not None:
        return "open"
    return "locked" if desk.training or has_vault(desk.folder) else "none"


def create_vault(desk: Desk, passphrase: str) -> None:
    """Make a vault that opens with `passphrase`, and leave it open.

    Raises PassphraseTooShortError, PassphraseTooCommonError, VaultExistsError
    and what writing raises. Slow on purpose.
    """
    check_passphrase(passphrase)
    _make(desk, passphrase, desk.cost or measure_cost())


def unlock(desk: Desk, passphrase: str) -> None:
    """Open the vault; nothing to do if it is open. Slow on purpose.

    In training `passphrase` is not looked at. Raises what `open_vault` raises.
    """
    if desk.training:
        open_training(desk)
    elif desk.vault is None:
        desk.vault = open_vault(desk.folder, passphrase)


def open_training(desk: Desk) -> None:
    """Open the practice vault, made and filled with the samples if need be.

    Raises what `open_vault` raises, and BadInputError for a broken sample.
    """
    if desk.vault is not None:
        return
    if has_vault(desk.folder):
        desk.vault = open_vault(desk.folder, _TRAINING_PASSPHRASE)
    else:
        _make(desk, _TRAINING_PASSPHRASE, KeyCost())
    add_samples(desk)


def lock(desk: Desk) -> None:
    """Close the vault and wipe its key; locking twice is fine.

    Verbs already under way end first; later ones raise VaultLockedError.
    """
    vault, desk.vault = desk.vault, None
    if vault is not None:
        vault.close()


def check_vault(desk: Desk) -> None:
    """Read the whole vault: raise VaultDamagedError or HistoryBrokenError."""
    desk.open_vault().check()


def _make(desk: Desk, passphrase: str, cost: KeyCost) -> None:
    desk.vault = make_vault(desk.folder, passphrase, cost)
    with desk.vault.writing() as records:
        records.audit.append(desk.stamp(), "vault_made")
