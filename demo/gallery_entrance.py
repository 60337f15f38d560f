"""The way in: the door, codes right and wrong, the greeting, consent."""

from dataclasses import replace

from bot.dispatch import Dispatch
from bot.incoming import Said
from demo.gallery_district import GUEST, NEWCOMER, OWNER, SECOND_GUEST, STRICT_GUEST
from demo.gallery_stage import Stage
from handlers.pages import pages
from handlers.taps import Confirm, EnterCode, GiveConsent, LaterConsent, Mistaken, ReadConsent, SpeakLanguage
from people.entering import TRIES
from texts.translator import LANGUAGES

WRONG = "ABCD-1234"


async def entrance(stage: Stage, newcomer: str, other: str) -> None:
    """`newcomer` and `other` are two open invitations."""
    await _door(stage)
    await _greeting(stage, newcomer)
    await _strict(stage, other)
    await _consent(stage)


async def _door(stage: Stage) -> None:
    stage.chapter("The way in")
    await stage.show("Somebody without an invitation", GUEST, "/start")
    await stage.show("About to type a code", GUEST, EnterCode())
    await stage.show("A code that nobody has", GUEST, WRONG)
    for _ in range(TRIES - 3):
        await stage.do(GUEST, WRONG)
    await stage.show("One try left", GUEST, WRONG)
    await stage.show("The last try was wrong too", GUEST, WRONG)
    await stage.show("Still locked", GUEST, WRONG)
    await stage.show("Help for somebody who is not in", GUEST, "/help")


async def _greeting(stage: Stage, newcomer: str) -> None:
    stage.chapter("Greeting")
    await stage.show("Invited, known by name", NEWCOMER, f"/start {newcomer}")
    await stage.show("The same invitation from another phone", SECOND_GUEST, f"/start {newcomer}")
    await stage.show("The roster is wrong about me", NEWCOMER, Mistaken())
    await stage.show("An owner named in the settings", OWNER, "/start")
    await stage.show("Another language, before consent", OWNER, SpeakLanguage(language=stage.language))


async def _strict(stage: Stage, other: str) -> None:
    """PRIVACY_PROFILE=strict: no person's name in any chat."""
    strict = Dispatch(stage.writer, stage.routes, replace(stage.house, strict=True))
    handled = await strict.handle(
        Said(-1, STRICT_GUEST, STRICT_GUEST, stage.language, text=f"/start {other}"),
    )
    assert handled.screen is not None
    stage.hang("Invited, PRIVACY_PROFILE=strict", "command start", handled.screen)


async def _consent(stage: Stage) -> None:
    stage.chapter("Consent")
    await stage.show("Consent is asked on a screen of its own", NEWCOMER, Confirm())
    # A language with fewer pages shows its last one again, so that the languages stay side by side.
    for page in range(max(len(pages(stage.house.consent.in_(language).text)) for language in LANGUAGES)):
        await stage.show(f"The whole text, page {page + 1}", NEWCOMER, ReadConsent(page=page))
    await stage.show("Not now", NEWCOMER, LaterConsent())
    await stage.show("A command before consent", NEWCOMER, "/menu")
    await stage.show("The text changed since the button was shown", NEWCOMER, GiveConsent(version="2020-01"))
    await stage.show("Consent is given", NEWCOMER, GiveConsent(version=stage.house.consent.version))
