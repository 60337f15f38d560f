"""What a screen may not exceed: Telegram's own limits, which are errors, and the house's, which are remarks."""

from demo.telegram.entities import Formatted, formatted
from demo.telegram.refusal import Refusal
from handlers.screen import Screen

TEXT, CAPTION, TOAST, DATA = 4096, 1024, 200, 64  # Telegram's
IN_A_ROW, IN_ALL = 8, 100  # Telegram's: buttons
FITS_A_PHONE, ROWS = 900, 9  # the house's; a calendar has six weeks, two lines of heads and a bottom
BUTTON, ALONE = 22, 30  # letters that are read whole beside another button, and alone in a row


def shown(screen: Screen) -> Formatted:
    """The text as Telegram would keep it; raises Refusal for what Telegram would refuse."""
    return formatted(
        screen.text,
        parse_mode="HTML",
        given=None,
        limit=TEXT if screen.photo is None else CAPTION,
        empty=False,
        too_long="message is too long",
    )


def refusals(screen: Screen) -> list[str]:
    """What Telegram would not take."""
    found = []
    try:
        shown(screen)
    except Refusal as refusal:
        found.append(str(refusal))
    if screen.toast is not None and len(screen.toast) > TOAST:
        found.append(f"toast of {len(screen.toast)}")
    buttons = [button for row in screen.rows for button in row]
    found += [f"tap of {len(one.tap.encode())} bytes" for one in buttons if one.tap and len(one.tap.encode()) > DATA]
    found += [f"button «{one.text}» without words" for one in buttons if not one.text]
    found += ["button that leads nowhere" for one in buttons if (one.tap is None) == (one.url is None)]
    if len(buttons) > IN_ALL or any(not 0 < len(row) <= IN_A_ROW for row in screen.rows):
        found.append("keyboard of an impossible shape")
    return found


def remarks(screen: Screen) -> list[str]:
    """What reads badly on a phone."""
    length = len(shown(screen).text)
    found = [f"{length} characters"] if length > FITS_A_PHONE else []
    found += [f"«{text}» is {len(text)} long" for text in long_buttons(screen)]
    if len(screen.rows) > ROWS:
        found.append(f"{len(screen.rows)} rows of buttons")
    return found


def long_buttons(screen: Screen) -> list[str]:
    """Labels that a phone would cut."""
    return [
        button.text for row in screen.rows for button in row if len(button.text) > (ALONE if len(row) == 1 else BUTTON)
    ]
