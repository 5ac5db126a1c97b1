"""The card that takes the key file from a backup."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from trafficking_desk.desk.mending import mend_keys
from trafficking_desk.errors import DeskError
from trafficking_desk.ui.alive import post_while_alive
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.widgets.button import secondary_button
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.heading import body, heading
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import _


def keys_card(kit: Kit, again: Callable[[], None]) -> QWidget:
    """Return the card; `again` is called once the vault has good keys."""
    about = body(
        _(
            "The file of your cases may be whole. The desk looks in the backups for "
            "a key file that opens it. Nothing that you wrote is lost by this."
        )
    )
    hint = _("Yours on the day when the newest backup was made.")
    typed = TextInput(_("Passphrase"), hint, 40)
    typed.hide_typing()
    button = secondary_button(_("Take the key file from a backup"))
    made = card(heading(_("Put back the key file alone")), about, typed, button)
    post = post_while_alive(made, kit.post)

    def done(_none: object) -> None:
        kit.say(_("The key file was put back"))
        again()

    def failed(problem: DeskError) -> None:
        button.setEnabled(True)
        typed.show_problem(problem.message())
        typed.setFocus()

    def take() -> None:
        passphrase = typed.value()
        typed.set_value("")
        if not passphrase:
            typed.show_problem(_("Type your passphrase."))
            return
        button.setEnabled(False)
        typed.show_problem("")
        post(lambda: mend_keys(kit.desk, passphrase), done, failed)

    button.clicked.connect(take)
    typed.field.returnPressed.connect(take)
    return made
