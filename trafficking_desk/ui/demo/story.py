"""The demo's story: a school, an invented child, from first run to the pack.

Nobody in it exists; the numbers are from the range kept free for fiction.
"""

from pathlib import Path
from typing import Final

from trafficking_desk.ui.demo.hand import Hand
from trafficking_desk.ui.demo.shots import Shots

PASSPHRASE: Final = "sample meadow lantern"  # noqa: S105 - opens the demo alone
_DRAWING: Final = 1.5  # seconds until the first page is drawn


def set_up(hand: Hand, shots: Shots) -> None:
    """Answer the pages of first run."""
    hand.awaits("Welcome to Trafficking Desk")
    shots.take("welcome")
    hand.clicks("Continue")
    hand.types("Name of your organisation", "Sample School (invented)")
    hand.clicks("Continue")
    hand.clicks("England")
    shots.take("set-up-nation")
    hand.clicks("Continue")
    hand.clicks("School")
    hand.clicks("Continue")
    hand.types("Your safeguarding lead: number", "01632 960001")
    hand.types("The deputy, or whoever stands in: number", "01632 960002")
    shots.take("set-up-lead")
    hand.clicks("Continue")
    hand.types("Children's services of your council: number", "01632 960100")
    late = "Children's services of your council: evenings and weekends"
    hand.types(late, "01632 960101")
    hand.clicks("Adult services of your council: I do not know yet")
    hand.clicks("The council officer for worries about staff: I do not know yet")
    hand.clicks("Continue")
    hand.types("Passphrase", PASSPHRASE)
    hand.types("The same once more", PASSPHRASE)
    hand.types("Your name, as colleagues know it", "Sample Lead (invented)")
    shots.take("set-up-passphrase")
    hand.clicks("Make my desk")
    hand.awaits("The way back if a passphrase is forgotten")
    shots.take("recovery-sheets")
    hand.clicks("Print later")


def say_if_safe(hand: Hand, shots: Shots) -> None:
    """Start a concern: the first question is danger."""
    hand.awaits("Everyone who unlocks this laptop can read every case")
    shots.take("cases-none-yet")
    hand.clicks("New concern")
    hand.clicks("I do not know")
    shots.take("safe-now")
    hand.clicks("Continue")
    hand.clicks("Someone is coming to collect them")
    hand.types("What is happening?", "A car that nobody knows waits at the gate.")
    shots.take("safe-now-kinds")
    hand.clicks("Continue")
    hand.clicks("Yes")
    hand.clicks("Continue")
    hand.awaits("Check your answers")
    shots.take("safe-now-check")


def tell_who(hand: Hand, shots: Shots) -> None:
    """Say who the person is, as far as known."""
    hand.clicks("Go on to: the person")
    hand.clicks("Yes, under 18")
    shots.take("person-age")
    hand.clicks("Continue")
    hand.types("What are they known as?", "Robin (invented)")
    hand.clicks("Continue")
    hand.types("Where are they at this moment?", "In the medical room with the nurse")
    shots.take("person-where")
    hand.clicks("Back to the case")


def tick_signs(hand: Hand, shots: Shots) -> None:
    """Record what was seen and heard; an urgent sign asks about danger."""
    hand.clicks("What was seen and heard")
    hand.awaits("There is no score")
    shots.take("signs")
    hand.types("Find a sign", "carries drugs")
    hand.clicks("Carries or keeps drugs, cash or weapons for someone else")
    hand.clicks("Told by the person")
    hand.types("What was asked", "What has been happening for you this week?")
    hand.types("Their own words", "I hold it till they come. I never open the bag.")
    shots.take("signs-in-their-words")
    hand.types("Find a sign", "")
    hand.clicks("Back to the case")


def give_views(hand: Hand, shots: Shots) -> None:
    """Say what this may be, with reasons."""
    hand.clicks("What this may be")
    hand.clicks("Moved, any distance")
    hand.types(
        "Because: Moved, any distance", "He says that he was driven to the flat."
    )
    shots.take("what-this-may-be")
    hand.clicks("Back to the case")


def fill_the_rest(hand: Hand, shots: Shots) -> None:
    """Tell the story, who is around, what the child was told, and the plan."""
    said = "Robin came to the medical room and asked to stay till all had left."
    late = "Says he has to be at the gate when the car comes."
    for section, label, text, name in (
        ("The story", "What happened, in order of time?", said, "story"),
        ("Safety plan", "Who or what is the danger?", late, "safety-plan"),
        ("Your details", "Your name", "Sample Worker", "your-details"),
        ("Consent and sharing", "What did the child say about it?", late, "consent"),
    ):
        hand.clicks(section)
        hand.types(label, text)
        shots.take(name)
        hand.clicks("Back to the case")
    hand.clicks("People and places")
    hand.clicks("Add the first person")
    hand.types("Who are they to the person?", "Driver of the car, name not known")
    hand.clicks("Yes, one of: Could they be part of the harm?")
    shots.take("people-one")
    hand.clicks("Continue")
    shots.take("people")
    hand.clicks("Back to the case")
    hand.clicks("Chronology and follow-up")
    hand.types("When?", "about 6 November 2026")
    hand.types("What happened?", "Missing overnight. Found at a station far away.")
    hand.clicks("Add to the chronology")
    hand.awaits("Missing overnight")
    shots.take("chronology")
    hand.clicks("Back to the case")
    hand.clicks("Photos and documents")
    hand.rests(_DRAWING)
    shots.take("photos-and-documents")
    hand.clicks("TD-")


def follow_plan(hand: Hand, shots: Shots) -> None:
    """Look at the case, then ring, and mark the call."""
    hand.awaits("Chronology and follow-up")
    shots.take("case")
    hand.clicks("See what to do")
    hand.awaits("The official referral")
    shots.take("what-to-do")
    hand.clicks("Done: Call 999 now")
    hand.awaits("Done at")
    shots.take("what-to-do-999-done")


def make_pack(hand: Hand, shots: Shots, file: Path) -> None:
    """Check, preview and save the pack."""
    hand.clicks("Make the pack")
    hand.awaits("Who is it for?")
    shots.take("papers")
    hand.clicks("Referral for any agency")
    hand.awaits("They will ask for this")
    hand.rests(_DRAWING)
    shots.take("check-your-answers")
    hand.clicks("Go on: print or save")
    hand.awaits("Last check")
    for answer in (
        "The police, one of: Who gets it?",
        "I hand it over myself, one of: How does it get there?",
        "Nobody who may be involved can see it on the way",
    ):
        hand.clicks(answer)
    hand.rests(_DRAWING)
    shots.take("pack")
    hand.clicks("As text")
    hand.saves_as(file)
    hand.clicks("Save as PDF")
    hand.awaits("Saved as")
    shots.take("pack-saved")


def see_the_rest(hand: Hand, shots: Shots) -> None:
    """Visit what works without unlocking, lock, and hide."""
    for words, name in (
        ("Contacts", "contacts"),
        ("Guidance", "guidance"),
        ("Forms to print", "forms-to-print"),
        ("Settings", "settings"),
        ("Cases", "cases"),
        ("In danger now? Call 999", "in-danger-now"),
    ):
        hand.clicks(words)
        hand.settles()
        shots.take(name)
    for words, name in (
        ("If you have two minutes", "guidance-page"),
        ("The rules behind the plan", "rules"),
        ("What changed since these guides", "guide-changes"),
    ):
        hand.clicks("Guidance")
        hand.clicks(words)
        hand.awaits(words)
        shots.take(name)
    for words in ("People on this laptop", "Backups", "Keeping and deleting"):
        hand.clicks("Settings")
        hand.clicks(words)
        hand.awaits(words)
        hand.rests(_DRAWING)
        shots.take(words.lower().replace(" ", "-"))
    hand.clicks("Forms to print")
    hand.clicks("Look and print: Contact sheet for the wall")
    hand.awaits("Back to: Forms to print")
    hand.rests(_DRAWING)
    shots.take("form-as-pages")
    hand.clicks("Forms to print")
    hand.awaits("Filled one in?")
    hand.clicks("Type in a paper form")
    hand.awaits("Whose page is it?")
    shots.take("type-in-a-form")
    hand.clicks("Lock")
    hand.awaits("Unlock")
    shots.take("locked")
    hand.clicks("Quick hide")
    shots.take("quick-hide")


def tell(hand: Hand, shots: Shots, pack: Path) -> None:
    """Walk through the whole story; the pack is saved as `pack`."""
    set_up(hand, shots)
    say_if_safe(hand, shots)
    tell_who(hand, shots)
    tick_signs(hand, shots)
    give_views(hand, shots)
    fill_the_rest(hand, shots)
    follow_plan(hand, shots)
    make_pack(hand, shots, pack)
    see_the_rest(hand, shots)
