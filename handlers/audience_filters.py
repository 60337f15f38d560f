"""Wires what surveys and internships know into the audiences of messaging, which may not look up at them."""

from internships import filters as events
from messaging import audience
from messaging.audience import By
from surveys import filters as surveys

audience.register(By.WAVE, surveys.by_wave)
audience.register(By.COMPETENCY, surveys.by_competency)
audience.register(By.EVENT, events.by_event)
