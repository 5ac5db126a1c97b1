"""Steps about the National Referral Mechanism (NRM), agreement and duty."""

from typing import Final

from trafficking_desk.assessment.condition import Fact, all_of, any_of
from trafficking_desk.assessment.facts import (
    ADULT,
    ANY_CONCERN,
    FIRST_RESPONDER,
    IN_DANGER,
    IN_ENGLAND_OR_WALES,
    NO_FIRST_RESPONDER,
    NOT_EACH_PART,
    NRM_GOES,
    OTHERS,
    POSSIBLE_VICTIM,
    REFUSED,
    SAYS_NO_TO_REFERRAL,
)
from trafficking_desk.assessment.findings import Findings
from trafficking_desk.assessment.nation_words import nrm_senders
from trafficking_desk.assessment.nrm import advise_adult, with_companion
from trafficking_desk.assessment.outcome import When
from trafficking_desk.assessment.rule import StepRule, always
from trafficking_desk.words import N_


def _offer_text(found: Findings) -> tuple[str, ...]:
    lines = [
        N_(
            "Explain the National Referral Mechanism (NRM): what it is, what help it "
            "brings, and who is told."
        ),
        N_("Say that the police hear of it, but nobody has to speak to them."),
        N_("They may say no, take time, or change their mind later."),
    ]
    if with_companion(found.case.consent):
        lines.insert(0, N_("Ask again, alone, with a professional interpreter."))
    if found.case.consent.nrm == "cannot_decide":
        lines.insert(0, N_("Give help or time before you ask."))
    return tuple(lines)


def _duty_sentence(found: Findings) -> str:
    if not found.child:
        return N_("The person agreed, so the referral can go in.")
    if found.in_england_or_wales:
        return N_("For a child the referral must be made. No consent is asked.")
    return N_("For a child the referral should be made. No consent is asked.")


def _ask_sender_text(found: Findings) -> tuple[str, ...]:
    who = (
        N_(
            "Ask {childrens} or {police} to send the form of the National Referral "
            "Mechanism (NRM): you cannot send it."
        )
        if found.child
        else N_(
            "Ask {police} or a listed charity to send the form of the National "
            "Referral Mechanism (NRM) for you."
        )
    )
    asked = (
        N_("Ask them to consider a referral and to tell you what they decide.")
        if found.nrm.advice == "consider"
        else _duty_sentence(found)
    )
    return (who, asked, N_("It does not replace the other referrals."))


def _sender_ask(found: Findings) -> tuple[str, ...]:
    if found.nrm.advice == "consider":
        return (
            N_("Please consider a referral to the National Referral Mechanism."),
            N_("Please tell me what you decide, and why."),
        )
    return (
        N_("Please send a referral to the National Referral Mechanism."),
        N_("Please tell me the reference and the day it was sent."),
    )


def _prepare_text(found: Findings) -> tuple[str, ...]:
    return (
        N_(
            "Your organisation can send the form of the National Referral Mechanism "
            "(NRM) online."
        ),
        N_("Decide with {lead} whether to send one, and write down why.")
        if found.nrm.advice == "consider"
        else _duty_sentence(found),
        N_("Print the first responder's sheet, and fill in what is missing first."),
    )


def _notify_when(found: Findings) -> When:
    return "next" if found.nrm.advice == "not_without_consent" else "if"


def _advice_text(found: Findings) -> tuple[str, ...]:
    lines = [
        N_("Ring for advice without giving a name or an address."),
        N_("Say what you saw, and ask what you could offer next."),
    ]
    if found.nrm.advice == "not_without_consent":
        lines.append(N_("Respect the no, and say that the offer stays open."))
    if found.nation == "northern_ireland":
        lines.append(
            N_(
                "Ask too about Northern Ireland's general duty to tell the police "
                "of serious crime (to be confirmed)."
            )
        )
    return tuple(lines)


CONSENT_OPEN: Final = Fact(
    N_("a question about a referral that is still open"),
    lambda found: advise_adult(found.case.consent) == "ask_consent",
    settled=True,
)
NO_YES_YET: Final = Fact(
    N_("an answer other than a yes given alone"),
    lambda found: advise_adult(found.case.consent) != "refer",
    settled=True,
)
NAMED_BODY: Final = Fact(
    N_("an organisation that the law on this duty names"),
    lambda found: found.case.setting.duty_to_notify_body,
    settled=True,
)

OFFER: Final = StepRule(
    id="nrm-offer",
    step="offer_nrm_consent",
    applies=all_of(ADULT, POSSIBLE_VICTIM, CONSENT_OPEN),
    when="today",
    title=N_("Explain the official referral (NRM) and ask"),
    text=_offer_text,
    condition=N_(
        "An adult who may be a victim and has not been asked or has not made up "
        "their mind. Or they were asked beside someone, or cannot decide just now."
    ),
    reason=N_("An adult is referred only after an informed and free yes."),
    sources=("HO26", "HOF"),
    nation_sources={"scotland": ("NRMSNI",), "northern_ireland": ("NRMSNI", "NID")},
)
ASK_SENDER: Final = StepRule(
    id="nrm-ask-sender",
    step="ask_first_responder_nrm",
    applies=all_of(NRM_GOES, NO_FIRST_RESPONDER),
    when="today",
    contacts=nrm_senders,
    title=N_("Ask a first responder to send the official referral (NRM)"),
    text=_ask_sender_text,
    ask=_sender_ask,
    condition=N_(
        "A referral should go in, or be considered for a child, and your "
        "organisation cannot send it."
    ),
    reason=N_("Only listed first responder organisations can send the form."),
    sources=("GOVFR", "HO26", "FRLISTS"),
    nation_sources={
        "scotland": ("S3", "SCHW", "NRMSNI"),
        "northern_ireland": ("S3", "NID", "NRMSNI"),
    },
)
PREPARE: Final = StepRule(
    id="nrm-prepare",
    step="prepare_nrm",
    applies=all_of(NRM_GOES, FIRST_RESPONDER),
    when="today",
    title=N_("Prepare the official referral (NRM)"),
    text=_prepare_text,
    condition=N_(
        "A referral should go in, or be considered for a child, and your "
        "organisation is a first responder."
    ),
    reason=N_("You can send it yourself, once the council or Trust has been told."),
    sources=("HO26", "HOF", "GOVFR"),
    nation_sources={"scotland": ("S3", "NRMSNI"), "northern_ireland": ("S3", "NRMSNI")},
)
ADVICE: Final = StepRule(
    id="advice-without-name",
    step="get_advice_without_name",
    applies=all_of(
        ADULT,
        any_of(
            all_of(ANY_CONCERN, NOT_EACH_PART),
            all_of(POSSIBLE_VICTIM, SAYS_NO_TO_REFERRAL),
        ),
    ),
    when="next",
    contacts=lambda _found: ("msh_unseen",),
    title=N_("Get advice without giving a name"),
    text=_advice_text,
    ask=always(
        N_("I would like advice. I will not give a name or an address."),
        N_("What could I offer this person, and what should I look out for?"),
    ),
    condition=N_("An adult with a concern, or who said no to a referral."),
    reason=N_("You can get expert advice and still respect the person's choice."),
    sources=("MSHL", "HO26", "INFO24"),
)
NOTIFY: Final = StepRule(
    id="duty-to-notify",
    step="record_duty_to_notify",
    applies=all_of(ADULT, POSSIBLE_VICTIM, NO_YES_YET, IN_ENGLAND_OR_WALES, NAMED_BODY),
    when=_notify_when,
    title=N_("Tell the Home Office without a name (duty to notify)"),
    text=always(
        N_("If no referral goes in, your organisation must tell the Home Office."),
        N_("Leave out who the person is, unless they agree to be named."),
    ),
    condition=N_(
        "England or Wales: an adult who may be a victim, no referral goes in, and "
        "your organisation is one that the law names."
    ),
    reason=N_("The law asks named public bodies to report, even without a referral."),
    sources=("MSA", "CIRC", "HO26"),
)
SHARE: Final = StepRule(
    id="share-without-consent",
    step="check_share_without_consent",
    applies=all_of(ADULT, REFUSED, any_of(IN_DANGER, OTHERS)),
    when="today",
    title=N_("Decide whether to share without agreement"),
    text=always(
        N_("With {lead}, weigh the no against the danger to them and others."),
        N_("You may share what is needed to prevent serious harm."),
        N_("Write down what you decide, why, who decided and when."),
        N_("Tell the person first, unless that makes it more dangerous."),
    ),
    condition=N_("An adult said no, and is in danger now or others are at risk."),
    reason=N_("Protecting people from serious harm can outweigh a refusal."),
    sources=("INFO24", "HO26"),
)

CONSENT_RULES: Final = (OFFER, ASK_SENDER, PREPARE, ADVICE, NOTIFY, SHARE)
