"""The words of invitation cards, for the chat and for the command line."""

from collections.abc import Sequence

from handlers.screens.lists import post
from people.directory import natural
from people.invitations import OpenCode
from reports.cards import Card, Deck
from texts.translator import Translator


def deck(tr: Translator, codes: Sequence[OpenCode], *, bot_username: str, service: str, names: bool = False) -> Deck:
    """School by school, as the sheets are cut and handed out; `names` only where nothing leaves the server."""
    ordered = sorted(codes, key=lambda one: natural(one.school))
    return Deck(
        title=service,
        steps=(tr.plain("card-step-1"), tr.plain("card-step-2"), tr.plain("card-step-3")),
        or_link=tr.plain("card-or-link"),
        cards=tuple(
            Card(
                school=one.school or tr.plain("people-outside"),
                position=post(tr, one.position),
                participant=tr.plain("card-participant", code=one.participant),
                link=one.link(bot_username),
                name=" ".join(part for part in (one.surname, one.given, one.patronymic) if part) if names else "",
            )
            for one in ordered
        ),
    )
