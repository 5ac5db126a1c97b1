"""Bookmarks: a reader's list of contents."""

from reportlab.platypus import Flowable


class Bookmark(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """An invisible place that the list of contents leads to."""

    def __init__(self, title: str, level: int) -> None:
        super().__init__()
        self._title = title
        self._level = level

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Take no room."""
        return 0.0, 0.0

    def draw(self) -> None:
        """Set the mark at the top of what follows."""
        self.canv.add_bookmark(self._title, self._level)
