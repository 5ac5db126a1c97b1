"""The checklist: one list of signs, with chips, a box to find, and an index."""

from collections.abc import Iterable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficking_desk.cases.dates import day_text
from trafficking_desk.cases.sign import Danger
from trafficking_desk.ui.case_home.order import after
from trafficking_desk.ui.case_keeper import case_keeper, case_ways
from trafficking_desk.ui.choices import Option
from trafficking_desk.ui.kit import Kit
from trafficking_desk.ui.places import CaseHome, Cases, DangerNow, Signs
from trafficking_desk.ui.signs.danger_panel import DangerActs, DangerPanel
from trafficking_desk.ui.signs.entry import EntryActs
from trafficking_desk.ui.signs.parts import PartIndex
from trafficking_desk.ui.signs.presenter import Checklist
from trafficking_desk.ui.signs.row import RowActs
from trafficking_desk.ui.signs.row_list import RowList
from trafficking_desk.ui.signs.state import ListState, PartState, RowState, Shown
from trafficking_desk.ui.widgets.button import primary_button, secondary_button
from trafficking_desk.ui.widgets.card import card
from trafficking_desk.ui.widgets.checkboxes import checkbox
from trafficking_desk.ui.widgets.chips import Chips
from trafficking_desk.ui.widgets.clearing import clear
from trafficking_desk.ui.widgets.details import Details
from trafficking_desk.ui.widgets.heading import body, heading, small
from trafficking_desk.ui.widgets.measure import px
from trafficking_desk.ui.widgets.notice import notice
from trafficking_desk.ui.widgets.page import Page
from trafficking_desk.ui.widgets.pair import Pair
from trafficking_desk.ui.widgets.stage import Stage
from trafficking_desk.ui.widgets.text_input import TextInput
from trafficking_desk.words import N_, _

_SIDE = 900  # px at 100 %: narrower, the groups open above the list
_PAUSE = 120  # ms without a key before the list is drawn anew
_LISTS = (
    Option("quick", N_("Quick lists")),
    Option("place", N_("By place")),
    Option("group", N_("By group")),
    Option("type", N_("By type")),
    Option("all", N_("All signs")),
    Option("ticked", N_("What you ticked")),
)
# What the lists beside the signs are called.
_INDEX = {
    "quick": N_("Quick lists"),
    "place": N_("Places"),
    "group": N_("Groups"),
    "type": N_("Types of use"),
}


class SignsView(Stage):
    """Draws what the presenter says; only the rows of one list exist."""

    def __init__(self, kit: Kit, place: Signs) -> None:
        super().__init__()
        self._kit = kit
        self._place = place
        self._keeper = case_keeper(kit, place.case_id, self, asked=self._asked_by)
        ways = case_ways(kit, place.case_id, self, self._keeper)
        self.signs = Checklist(kit.desk.content, ways, self)
        self._top = QVBoxLayout()
        self._asking = ""  # the sign under which danger is asked about
        self._chips = Chips(_("Which signs to show"), _LISTS, quiet=True)
        self._chips.chosen.connect(self.signs.show)
        self._find = TextInput("")
        self._find.field.setPlaceholderText(_("Find a sign"))
        self._find.field.setAccessibleName(_("Find a sign"))
        self._pause = QTimer(self, interval=_PAUSE, singleShot=True)
        self._pause.timeout.connect(lambda: self.signs.find(self._find.value()))
        self._find.typed.connect(self._pause.start)
        self._beside = PartIndex(self._show_part)
        self._above = PartIndex(self._show_part)
        self._list = RowList(self._acts(), self.focus_on)
        self._ages = checkbox(_("Show signs for children and for adults"))
        self._ages.clicked.connect(lambda on: self.signs.show_all_ages(shown=on))
        self._by: Shown = "group"
        self._index = heading("")
        self._side = card(self._index, self._beside)
        self._fold = Details(_("Choose another list of signs"), self._above)

    def leave(self) -> None:
        """Save what is typed."""
        self._keeper.leave()

    def where(self) -> Signs:
        """Return the place, with the list that is shown."""
        return Signs(self._place.case_id, *self.signs.here())

    def show_list(self, state: ListState) -> None:
        """Draw another list of signs."""
        first = self.page is None
        if first:
            self._build(state)
        self._chips.set_value("" if state.shown == "found" else state.shown)
        if state.shown != "found":
            self._find.set_value("")
        self._ages.setChecked(state.all_ages)
        self._fill(state)
        self._by = state.by
        self._index.setText(_(_INDEX[state.by]))
        self._show_parts(state.parts)
        first_box = self._list.first()
        if first and first_box is not None:
            self.focus_on(first_box)
        elif self.page is not None:
            self.page.show_widget(self.page.title)

    def show_row(self, row: RowState, parts: tuple[PartState, ...]) -> None:
        """Draw one sign anew; a search still waiting would take it away."""
        self._pause.stop()
        if row.meaning.id in self._list.rows:
            self._list.rows[row.meaning.id].show_state(row)
        self._show_parts(parts)

    def ask_danger(self, indicator: str, danger: Danger) -> None:
        """Ask under the sign, with the focus on the answer."""
        self.focus_on(self._ask(indicator, danger).first())

    def keep_asking(self, indicator: str, danger: Danger) -> None:
        """Ask under the sign, or on top while it is not shown."""
        self._ask(indicator, danger)

    def ask_removal(self, indicator: str) -> None:
        """Ask under the sign."""
        self.focus_on(self._list.rows[indicator].ask_removal())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the index beside the list, or above it when narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _ask(self, indicator: str, danger: Danger) -> DangerPanel:
        acts = DangerActs(
            answer=self.signs.answer_danger,
            kinds=self.signs.set_danger_kinds,
            what_to_say=lambda: self._kit.go(DangerNow()),
        )
        # An earlier answer was given before this sign was known: none is picked.
        panel = DangerPanel(danger.kinds, acts)
        self._ask_no_more()
        self._asking = indicator
        row = self._list.rows.get(indicator)
        if row is not None:
            row.ask(panel)
        else:
            sign = self._kit.desk.content.signs[indicator]
            self._top.addWidget(body(_("You ticked: {sign}").format(sign=_(sign.text))))
            self._top.addWidget(panel)
        return panel

    def _ask_no_more(self) -> None:
        clear(self._top)
        if self._asking in self._list.rows:
            self._list.rows[self._asking].ask_no_more()
        self._asking = ""

    def _asked_by(self, values: Iterable[str]) -> tuple[str, int]:
        return self.signs.asked_by(values)

    def _build(self, state: ListState) -> None:
        crumbs = (
            (_("Cases"), Cases()),
            (state.reference, CaseHome(self._place.case_id)),
            (_("What was seen and heard"), None),
        )
        page = Page(_("What was seen and heard"), crumbs, self._kit.go)
        page.banner(body(_intro()))
        page.banner_layout(self._top)
        page.banner(Pair(self._chips, self._find, room=900, shares=(2, 1)))
        if state.kept:
            page.banner(notice("quiet", "", _("We kept what you were typing.")))
        page.search_in(self._find)
        self._chips.set_shown("quick", shown=state.quick)
        frame = card()
        layout = frame.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addLayout(self._list)
        self._list.setSpacing(px(self, 6))
        page.add(self._fold)
        page.add(frame)
        page.side(self._side)
        page.add(self._ages)
        self._bar(page)
        self.put(page)
        self._arrange()

    def _bar(self, page: Page) -> None:
        words, goal = after(self._place)
        main = primary_button(words)
        main.clicked.connect(lambda: self._kit.go(goal))
        back = secondary_button(_("Back to the case"))
        back.clicked.connect(lambda: self._kit.go(CaseHome(self._place.case_id)))
        page.actions(main, back)

    def _fill(self, state: ListState) -> None:
        self._ask_no_more()
        last: QWidget | None = None
        if state.next_part:
            titles = {part.id: part.title for part in state.parts}
            words = _("Next: {group}").format(group=titles[state.next_part])
            last = secondary_button(words)
            last.clicked.connect(lambda: self._show_part(state.next_part))
        elif not state.rows:
            last = small(_nothing(state))
        self._list.show_rows(state.title, state.rows, last)

    def _acts(self) -> RowActs:
        entry = EntryActs(
            known_by=self.signs.set_known_by,
            typed=self.signs.typed,
            left=self.signs.left,
            now=self._now,
        )
        signs = self.signs
        return RowActs(signs.tick, signs.untick, signs.remove, signs.keep, entry)

    def _now(self) -> str:
        now = self._kit.desk.clock()
        return _("{day}, about {time}").format(
            day=day_text(now.date()), time=f"{now:%H:%M}"
        )

    def _show_part(self, part: str) -> None:
        self.signs.show(self._by, part)
        self._fold.open(is_open=False)
        first_box = self._list.first()
        if first_box is not None:
            self.focus_on(first_box)

    def _show_parts(self, parts: tuple[PartState, ...]) -> None:
        self._beside.show_parts(parts)
        self._above.show_parts(parts)

    def _arrange(self) -> None:
        if self.page is None:
            return  # shown without a page, a part would be a window of its own
        wide = self.width() >= px(self, _SIDE)
        self._side.setVisible(wide)
        self._fold.setVisible(not wide)


def open_signs(kit: Kit, place: Signs) -> QWidget:
    """Return the checklist of one case."""
    view = SignsView(kit, place)
    view.signs.start(place.shown, place.part)
    return view


def _intro() -> str:
    return _(
        "Tick what you or others noticed. One sign is enough to act on. "
        "There is no score."
    )


def _nothing(state: ListState) -> str:
    if state.shown == "ticked":
        return _("Nothing is ticked yet.")
    return _("No sign fits these words. Try another word, or choose a group.")
