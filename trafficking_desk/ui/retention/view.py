"""The pages of keeping: the list, one case, and deleting it."""

from PySide6.QtWidgets import QWidget

from trafficking_desk.desk.keeping import (
    KeepingList,
    Kept,
    delete_case,
    end_hold,
    hold,
    keep_until,
    keeping,
    set_years,
)
from trafficking_desk.desk.old_copies import remove_older
from trafficking_desk.ui.alive import post_while_alive
from trafficking_desk.ui.alone import post_alone
from trafficking_desk.ui.case_keeper import case_keeper
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.places import Guidance, Keeping, SettingsPlace
from trafficking_desk.ui.retention.cards import (
    cases_card,
    deleted_card,
    name_of,
    old_copies_card,
    policy_card,
    why_text,
)
from trafficking_desk.ui.retention.presenter import (
    KeepingState,
    KeepingVerbs,
    Lanes,
    Retention,
)
from trafficking_desk.ui.widgets.button import (
    danger_button,
    primary_button,
    quiet_button,
    secondary_button,
)
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.date_input import DateInput
from trafficking_desk.ui.widgets.heading import body, heading, small
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.stage import Stage
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.ui.widgets.textarea import Textarea
from trafficking_desk.words import _


def open_keeping(kit: Kit, _place: Keeping) -> QWidget:
    """Return the pages."""
    return KeepingView(kit)


class KeepingView(Stage):
    """Draws a KeepingState: one page a step."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._found = ""
        lanes = Lanes(
            post_while_alive(self, kit.post),
            post_while_alive(self, kit.aside),
            post_alone(kit, self),
        )
        self._presenter = Retention(
            _verbs(kit),
            lanes,
            self._draw,
            lambda case_id: case_keeper(kit, case_id, self),
        )
        self._draw(KeepingState())
        self._presenter.start()

    def leave(self) -> None:
        """Have the field being typed in keep its text."""
        if self.page is not None:
            self.page.title.setFocus()
        self._presenter.leave()

    def _draw(self, state: KeepingState) -> None:
        page = self._new_page(state)
        if state.problem:
            page.banner(notice("danger", _("That did not work"), state.problem))
        if state.done:
            page.banner(notice("success", "", state.done))
        if state.known is None:
            page.add(body(_("Looking at the cases.")))
        elif state.step == "decide" and state.kept is not None:
            self._draw_case(page, state, state.known, state.kept)
        elif state.step == "delete" and state.kept is not None:
            self._draw_deletion(page, state, state.kept)
        else:
            self._draw_list(page, state.known, busy=state.busy)
        self.put(page, page.title)

    def _new_page(self, state: KeepingState) -> Page:
        title = _("Keeping and deleting")
        if state.step == "list" or state.kept is None:
            crumbs = ((_("Settings"), SettingsPlace()), (title, None))
            return Page(title, crumbs, self._kit.go)
        crumbs_in = ((_("Settings"), SettingsPlace()), (title, Keeping()))
        here = state.kept.line.reference
        titles = {"decide": _("Decide about a case"), "delete": _("Delete a case")}
        return Page(titles[state.step], (*crumbs_in, (here, None)), self._kit.go)

    def _draw_list(self, page: Page, known: KeepingList, *, busy: bool) -> None:
        decide = self._presenter.decide if self._is_lead() else None
        page.banner(
            body(
                _(
                    "The desk deletes nothing by itself. It shows which cases to "
                    "look at again; a lead decides."
                )
            )
        )
        empty = _("No case is due today.")
        page.add(cases_card(_("Due for review"), empty, known.due, known, decide))
        page.add(self._search(known))
        if known.held:
            page.add(cases_card(_("Held"), "", known.held, known, decide))
        if known.deleted:
            page.add(deleted_card(known))
        if known.old is not None and (known.old.backups or known.old.set_aside):
            remove = self._presenter.remove_older if self._is_lead() else None
            page.add(old_copies_card(known.old, remove, busy=busy))
        change = self._presenter.set_years if self._is_lead() else None
        page.side(policy_card(known, self._kit.desk.content, change))
        read = quiet_button(_("Read: how long to keep records"), "book")
        read.clicked.connect(lambda: self._kit.go(Guidance("retention")))
        page.side(card(read))

    def _search(self, known: KeepingList) -> QWidget:
        field = TextInput(
            _("Find another case"), _("Its reference, or what the person is called")
        )
        field.set_value(self._found)
        button = secondary_button(_("Find"))
        parts: list[QWidget] = [field, button]
        if self._found:
            decide = self._presenter.decide if self._is_lead() else None
            none = _("No case fits these words.")
            title = _("Found")
            parts.append(cases_card(title, none, known.found, known, decide))

        def find() -> None:
            self._found = field.value().strip()
            self._presenter.find(self._found)

        button.clicked.connect(find)
        field.field.returnPressed.connect(find)
        return card(*parts)

    def _draw_case(
        self, page: Page, state: KeepingState, known: KeepingList, kept: Kept
    ) -> None:
        about = [heading(name_of(kept)), body(why_text(kept, known))]
        if kept.decision.held:
            held = _("Held. Reason: {reason}").format(reason=kept.decision.reason)
            about.append(body(held))
        page.add(card(*about))
        reason = Textarea(
            _("Why, in a few words"),
            _("It is kept with the decision. Write no more about the person here."),
        )
        reason.set_value(state.reason)
        reason.typed.connect(self._presenter.reason_typed)
        page.add(card(reason))
        page.add(self._again(reason, state.day))
        page.side(self._holding(kept, reason))
        page.side(self._deleting(kept, reason))
        back = quiet_button(_("Back to the list"), "back")
        back.clicked.connect(self._presenter.back)
        page.actions(back)

    def _again(self, reason: Textarea, typed: str) -> QWidget:
        day = DateInput(_("Look at it again on"))
        day.set_value(typed)
        keep = primary_button(_("Keep it until then"))
        keep.clicked.connect(
            lambda: self._presenter.keep_until(day.typed_text(), reason.value())
        )
        return card(heading(_("Keep it")), day, keep)

    def _holding(self, kept: Kept, reason: Textarea) -> QWidget:
        about = small(
            _(
                "For a court, the police, an inquiry or a complaint. A held case "
                "is never due and cannot be deleted."
            )
        )
        if kept.decision.held:
            button = secondary_button(_("End the hold"))
            button.clicked.connect(lambda: self._presenter.end_hold(reason.value()))
        else:
            button = secondary_button(_("Hold this case"))
            button.clicked.connect(lambda: self._presenter.hold(reason.value()))
        return card(heading(_("Hold it")), about, button)

    def _deleting(self, kept: Kept, reason: Textarea) -> QWidget:
        title = heading(_("Delete it"))
        if kept.decision.held:
            return card(title, small(_("A held case cannot be deleted.")))
        button = secondary_button(_("Go on to delete"))
        button.clicked.connect(lambda: self._presenter.ask_to_delete(reason.value()))
        return card(title, small(_("Nothing is deleted yet.")), button)

    def _draw_deletion(self, page: Page, state: KeepingState, kept: Kept) -> None:
        warning = notice(
            "danger",
            _("This cannot be taken back"),
            _(
                "Everything in this case is deleted: answers, words, events and "
                "what was half typed. Its reference, the day, your name and your "
                "reason stay. Printed pages are not touched. Backups made before "
                "today still hold it until newer ones take their place. The next "
                "page says when the last one goes, and can remove them now."
            ),
        )
        typed = TextInput(
            _("To be sure, type {reference}").format(reference=kept.line.reference),
            "",
            20,
        )
        page.add(card(heading(name_of(kept)), warning, typed))
        for_good = danger_button(_("Delete for good"))
        for_good.setEnabled(not state.busy)
        for_good.clicked.connect(lambda: self._presenter.delete(typed.value()))
        back = quiet_button(_("Do not delete"), "back")
        back.clicked.connect(self._presenter.back)
        page.actions(for_good, back)

    def _is_lead(self) -> bool:
        who = self._kit.desk.who
        return who is not None and who.role == "lead"


def _verbs(kit: Kit) -> KeepingVerbs:
    desk = kit.desk
    return KeepingVerbs(
        read=lambda typed: keeping(desk, typed),
        hold=lambda case_id, why: hold(desk, case_id, why),
        end_hold=lambda case_id, why: end_hold(desk, case_id, why),
        keep_until=lambda case_id, day, why: keep_until(desk, case_id, day, why),
        delete=lambda case_id, ref, why: delete_case(desk, case_id, ref, why),
        set_years=lambda birth, change: set_years(desk, birth, change),
        remove_older=lambda: remove_older(desk),
    )
