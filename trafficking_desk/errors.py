"""Everything that can go wrong, in words the worker can act on."""

from trafficking_desk.words import _


class DeskError(Exception):
    """Raised on purpose. `message()`: what happened, then what to do."""

    def message(self) -> str:
        """Return the sentence in the language of now, not of import."""
        return _("Something went wrong. Your saved cases are not affected.")

    def __str__(self) -> str:
        return self.message()


class BadInputError(DeskError):
    """A file someone handed in cannot be used: names file, field and cure."""

    def __init__(self, file: str, field: str, cure: str) -> None:
        super().__init__()
        self.file = file
        self.field = field
        self.cure = cure

    def message(self) -> str:
        """Return one line; `field` is "" when the whole file is at fault."""
        place = f"{self.file}: {self.field}" if self.field else self.file
        return f"{place}: {self.cure}"


class ContentFaultError(BadInputError):
    """A shipped or local form, contact or guidance file is broken."""
