"""What every handler may know of the house: its rules and its library, fixed while the program runs."""

from dataclasses import dataclass

from handlers.pulse import Pulse
from internships.waitlist import USUAL, Holding
from messaging.policy import ORDINARY, QuietHours
from people.consent import ConsentTexts
from surveys.publishing import Shelf


@dataclass(frozen=True, slots=True)
class House:
    bot_username: str
    service: str  # what the people call it, e.g. «Взаимные стажировки Примерного района»
    operator: str  # who answers for the data, as the consent names it
    owners: frozenset[int]  # Telegram ids that are coordinators from the start
    min_group: int  # nobody sees a figure about fewer people
    strict: bool  # no person's name in any chat
    pulse: Pulse
    consent: ConsentTexts
    shelf: Shelf
    quiet: QuietHours = ORDINARY  # when notifications wait
    send_rate: float = 30  # messages a second that Telegram lets us send
    confirm_over: int = 0  # a broadcast to more people needs a second coordinator's word; 0 is never
    offer_hours: int = USUAL.hours  # for which a freed place is held; nights count for nobody

    @property
    def holding(self) -> Holding:
        return Holding(self.offer_hours, self.quiet)
