"""The headless door: one command for each thing it can do; or the window.

Imports no Qt until a window opens. Exit 0 done; 2 bad input, one line on
standard error and nothing written; 1 a bug.
"""

import sys
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar, get_args

import click

from trafficking_desk import __version__
from trafficking_desk.cases.vocabulary import Nation
from trafficking_desk.errors import DeskError
from trafficking_desk.words import _

if TYPE_CHECKING:  # a command loads the room it needs only when it runs
    from trafficking_desk.report.contact_sheet import Size

BAD_INPUT: Final = 2
NATIONS: Final = get_args(Nation)

Command = TypeVar("Command", bound=Callable[..., Any])


class Moment(click.ParamType[datetime]):
    """A date-time in ISO form; without an offset it is local time."""

    name = "DATE-TIME"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """Return an aware moment, or fail with one line."""
        try:
            moment = datetime.fromisoformat(str(value))
        except ValueError:
            self.fail(_("write the moment like 2026-11-20T15:00+00:00"), param, ctx)
        return moment if moment.tzinfo else moment.astimezone()


def as_of_option(command: Command) -> Command:
    """Add --as-of: the only "now" that the command then knows."""
    return click.option(
        "--as-of",
        "as_of",
        type=Moment(),
        help="The moment to work from; else the case file's, else the clock.",
    )(command)


out_option = click.option(
    "-o", "--output", "out", type=click.Path(path_type=Path), required=True
)
case_argument = click.argument("case", type=click.Path(path_type=Path))


class Door(click.Group):
    """Turns every known error into one line and exit code 2."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own type
        """Run the command; a DeskError is bad input, anything else a bug."""
        try:
            return super().invoke(ctx)
        except DeskError as error:
            refuse(error.message())


def refuse(line: str) -> NoReturn:
    """Say `line` on standard error, as one line, and leave with exit code 2."""
    click.echo(" ".join(line.split()), err=True)
    sys.exit(BAD_INPUT)


@click.group(cls=Door, invoke_without_command=True)
@click.version_option(__version__, prog_name="trafficking-desk")
@click.option(
    "--training", is_flag=True, help="Open the practice desk: invented cases."
)
@as_of_option
@click.pass_context
def door(ctx: click.Context, as_of: datetime | None, *, training: bool) -> None:
    """Open the desk, or do one thing without a window."""
    ctx.obj = as_of
    if ctx.invoked_subcommand is None:
        from trafficking_desk import app  # noqa: PLC0415 - Qt only for the window

        sys.exit(app.open_window(training=training, as_of=as_of))


@door.command()
@case_argument
@click.option(
    "--explain",
    is_flag=True,
    help="Print, as text instead, which rules fired and which nearly did.",
)
@as_of_option
@click.pass_obj
def assess(
    earlier: datetime | None, case: Path, as_of: datetime | None, *, explain: bool
) -> None:
    """Print the outcome of CASE, a case file, as JSON."""
    from trafficking_desk.desk import files  # noqa: PLC0415 - see the module notice

    if explain:
        click.echo(files.explain_file(case, as_of or earlier), nl=False)
    else:
        click.echo(files.assess_file(case, as_of or earlier).decode())


@door.command()
@case_argument
@out_option
@click.option("--include", default="", metavar="ID,…", help="Only these sections.")
@click.option("--document", default="referral", metavar="ID", help="Which paper.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["pdf", "docx"]),
    help="If not given, what the name of the file says; else PDF.",
)
@as_of_option
@click.pass_obj
def pack(  # noqa: PLR0913, PLR0917 - one argument an option
    earlier: datetime | None,
    case: Path,
    out: Path,
    include: str,
    document: str,
    form: str | None,
    as_of: datetime | None,
) -> None:
    """Write the referral pack, or another paper, of CASE."""
    from trafficking_desk.desk import files  # noqa: PLC0415

    wanted = frozenset(part.strip() for part in include.split(",") if part.strip())
    moment = as_of or earlier
    as_word = (form or out.suffix.casefold().lstrip(".")) == "docx"
    files.document_file(case, out, document, wanted or None, moment, as_word=as_word)


@door.command()
@out_option
@click.option("--nation", type=click.Choice(NATIONS), default=None)
@click.option(
    "--size", type=click.Choice(["wall", "pocket", "discreet"]), default="wall"
)
@as_of_option
@click.pass_obj
def contacts(
    earlier: datetime | None,
    out: Path,
    nation: Nation | None,
    size: "Size",
    as_of: datetime | None,
) -> None:
    """Write the sheet of numbers to ring as a PDF."""
    from trafficking_desk.desk import files  # noqa: PLC0415

    files.contact_sheet_file(out, nation, size, as_of or earlier)


@door.command("blank-forms")
@out_option
@click.option("--form", default="child", metavar="ID", help="Which form.")
@click.option("--nation", type=click.Choice(NATIONS), default=None)
@as_of_option
@click.pass_obj
def blank_forms(
    earlier: datetime | None,
    out: Path,
    form: str,
    nation: Nation | None,
    as_of: datetime | None,
) -> None:
    """Write a checklist or another form for pen and paper as a PDF."""
    from trafficking_desk.desk import files  # noqa: PLC0415

    files.blank_form_file(out, form, nation, as_of or earlier)


@door.command("check-content")
@as_of_option
def check_content(as_of: datetime | None) -> None:  # noqa: ARG001 - every command
    """Check every form, guidance page and contact; print the counts."""
    from trafficking_desk.desk import files  # noqa: PLC0415

    tell(*files.check_shipped())


@door.command()
@as_of_option
@click.pass_obj
def verify(earlier: datetime | None, as_of: datetime | None) -> None:
    """Check every page and line of the vault; asks for a passphrase."""
    from trafficking_desk.desk import inspection  # noqa: PLC0415

    tell(*inspection.inspect_vault(ask_passphrase(), as_of or earlier))


def tell(lines: Iterable[str], faults: Collection[str]) -> None:
    """Say what was checked; with faults, say them and leave with exit code 2."""
    for line in lines:
        click.echo(line)
    for fault in faults:
        click.echo(fault, err=True)
    if faults:
        sys.exit(BAD_INPUT)


def ask_passphrase() -> str:
    """Return what is typed, unseen; or, from another program, the first line."""
    if sys.stdin.isatty():
        return str(click.prompt(_("Passphrase"), hide_input=True, err=True))
    return sys.stdin.readline().rstrip("\r\n")


@door.command()
@click.option(
    "-o", "--output", "out", type=click.Path(path_type=Path), default=Path("out")
)
@as_of_option
@click.pass_obj
def demo(earlier: datetime | None, out: Path, as_of: datetime | None) -> None:
    """Fill a sample case through the real windows; save pictures and PDFs."""
    from trafficking_desk import app  # noqa: PLC0415 - Qt only for the window

    for line in app.run_demo(out, as_of or earlier):
        click.echo(line)


def main() -> NoReturn:
    """Do what the command line says; every refusal is one line."""
    try:
        code = door(standalone_mode=False)
    except click.ClickException as error:
        refuse(error.format_message())
    except click.Abort:
        refuse(_("Stopped."))
    sys.exit(code if isinstance(code, int) else 0)


if __name__ == "__main__":
    main()
