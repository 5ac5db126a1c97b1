"""Sets of signs that a rule asks about together, each with its reason."""

from dataclasses import dataclass
from typing import Final

from trafficking_desk.words import N_


@dataclass(frozen=True, slots=True)
class Family:
    """Signs that call for the same thing; `reason` says why they belong."""

    id: str
    signs: frozenset[str]
    reason: str


DRUGS_IN_BODY: Final = Family(
    "drugs_in_body",
    frozenset({"phy_internal_conceal"}),
    N_("Drugs inside the body can kill within hours."),
)
HEALTH: Final = Family(
    "health",
    frozenset(
        {
            "beh_self_harm",
            "edu_no_medical",
            "hth_delay",
            "hth_pregnant_late",
            "phy_control_injury",
            "phy_exhausted",
            "phy_injury",
            "phy_internal_conceal",
            "phy_neglect",
            "phy_organ_scar",
            "phy_poor_mental",
            "phy_poor_physical",
            "phy_sexual_assault",
            "phy_sti_pregnancy",
            "phy_work_injury",
        }
    ),
    N_("An injury or an illness needs care, whatever caused it."),
)
SPEAKS_FOR: Final = Family(
    "speaks_for",
    frozenset({"ctl_speaks_for", "alb_employer_speaks"}),
    N_("People cannot speak freely while another person answers for them."),
)
COMPANION: Final = Family(
    "companion",
    frozenset({"adu_insists_present", "adu_acts_interpreter", "hth_private_refused"}),
    N_("A companion who stays or interprets may be the one in control."),
)
PHONES: Final = Family(
    "phones",
    frozenset(
        {
            "ctl_multiple_phones",
            "ctl_phone_checked",
            "ctl_phone_no_money",
            "ctl_unknown_calls",
            "sch_gifts",
        }
    ),
    N_("A phone may hold proof, and may be how the person is controlled."),
)
DRUGS: Final = Family(
    "drugs",
    frozenset(
        {
            "acr_no_escape_debt",
            "beh_substances",
            "exp_criminal_found",
            "exp_drug_running",
            "phy_internal_conceal",
        }
    ),
    N_("Drugs may be proof of what others make the person do."),
)
WEAPONS: Final = Family(
    "weapons",
    frozenset({"sch_weapon", "exp_drug_running"}),
    N_("A weapon is a danger, and may be held out of fear or for others."),
)
VEHICLES: Final = Family(
    "vehicles",
    frozenset(
        {
            "edu_collected_unknown",
            "mov_imminent_move",
            "mov_taxi_numbers",
            "mov_transported_work",
            "mov_vehicle_adults",
        }
    ),
    N_("A car can show who is behind it, and where someone was taken."),
)
ONLINE: Final = Family(
    "online",
    frozenset({"ctl_online"}),
    N_("What is done online can be reported and taken down."),
)
CRIME: Final = Family(
    "crime",
    frozenset(
        {
            "acr_beg_group",
            "acr_disabled_beg",
            "acr_forced_crime",
            "acr_no_escape_debt",
            "acr_punished_quota",
            "exp_begging",
            "exp_criminal_found",
            "exp_drug_running",
            "fin_forced_benefit",
            "mon_mule",
        }
    ),
    N_("The crime may be what the person is being used for."),
)
SEXUAL: Final = Family(
    "sexual",
    frozenset(
        {
            "asx_adverts",
            "asx_keeps_no_money",
            "asx_moved_brothels",
            "asx_sleeps_premises",
            "asx_unsafe",
            "exp_child_sex_exchange",
            "exp_commercial_sex_inv",
            "phy_sexual_assault",
        }
    ),
    N_("Some support is for people who were exploited for sex."),
)
SERVITUDE: Final = Family(
    "servitude",
    frozenset(
        {
            "dom_abuse_household",
            "dom_never_alone_out",
            "dom_on_call",
            "dom_relatives",
            "dom_reported_missing",
            "exp_excess_chores",
        }
    ),
    N_("Some support is for people who were made to work in a home."),
)
FORCED_MARRIAGE: Final = Family(
    "forced_marriage",
    frozenset({"exp_underage_marriage"}),
    N_("Family may take the person away if they hear of it."),
)
HOUSEHOLD_ABUSE: Final = Family(
    "household_abuse",
    frozenset({"dom_abuse_household", "dom_relatives"}),
    N_("Harm by family or partner is domestic abuse too."),
)
PRIVATE_FOSTERING: Final = Family(
    "private_fostering",
    frozenset({"liv_private_foster", "liv_not_parents", "adu_not_guardian"}),
    N_("A child who lives with someone who is not close family must be known."),
)
OUT_OF_SCHOOL: Final = Family(
    "out_of_school",
    frozenset({"edu_not_enrolled", "edu_reg_dereg"}),
    N_("A child outside school is out of sight."),
)
ADOPTION: Final = Family(
    "adoption",
    frozenset({"adp_baby_sold_only"}),
    N_("A sale or illegal adoption is a crime of its own."),
)
RITUAL: Final = Family(
    "ritual",
    frozenset({"exp_ritual"}),
    N_("Cutting may be part of a ritual or a custom."),
)
CUCKOOING: Final = Family(
    "cuckooing",
    frozenset({"pla_cuckoo"}),
    N_("Taking over a home is part of a law of 2026."),
)

FAMILIES: Final = (
    DRUGS_IN_BODY,
    HEALTH,
    SPEAKS_FOR,
    COMPANION,
    PHONES,
    DRUGS,
    WEAPONS,
    VEHICLES,
    ONLINE,
    CRIME,
    SEXUAL,
    SERVITUDE,
    FORCED_MARRIAGE,
    HOUSEHOLD_ABUSE,
    PRIVATE_FOSTERING,
    OUT_OF_SCHOOL,
    ADOPTION,
    RITUAL,
    CUCKOOING,
)
