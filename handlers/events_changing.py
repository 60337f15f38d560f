"""A published internship becomes another one: as it was shown, once, and those it concerns hear of it."""

from collections.abc import Sequence

from handlers import events, events_wizard
from handlers.events_saying import wrong_words
from handlers.routes import Routes, Turn, Who
from handlers.screen import Screen, danger, to
from handlers.screens import event_way as way
from handlers.taps_events import ApplyChange, EventStep, ForgetChange, LowerPlaces
from internships import changing, revising
from internships.changing import Changed, TooFew
from internships.details import Detail, Wrong
from internships.revising import Revision

routes = Routes()


@routes.tap(ApplyChange, Who.INVITED)
def apply(turn: Turn, tap: ApplyChange) -> Screen:
    found = revising.look(turn.unit, turn.me, tap.internship, lock=True)
    if found.mark != tap.mark:
        return _otherwise(turn, found)
    return _made(turn, found, changing.change(turn.unit, turn.me, tap.internship, found.detail, turn.house.holding))


@routes.tap(LowerPlaces, Who.INVITED)
def lower(turn: Turn, tap: LowerPlaces) -> Screen:
    """First fewer places, then the rest, so that whoever loses a place hears where it will be without them."""
    found = revising.look(turn.unit, turn.me, tap.internship, lock=True)
    capacity = found.detail.get("capacity")
    if found.mark != tap.mark or capacity is None:
        return _otherwise(turn, found)
    outcome = changing.lower_capacity(turn.unit, turn.me, tap.internship, capacity, tap.over, turn.house.holding)
    rest: Detail = {**found.detail}
    del rest["capacity"]
    if isinstance(outcome, Changed) and rest:
        outcome = changing.change(turn.unit, turn.me, tap.internship, rest, turn.house.holding)
    return _made(turn, found, outcome)


@routes.tap(ForgetChange, Who.INVITED)
def forget(turn: Turn, tap: ForgetChange) -> Screen:
    revising.forget(turn.unit, turn.me, tap.internship)
    return events.card(turn, tap.internship).with_toast(turn.tr.plain("events-change-forgotten"))


def _made(turn: Turn, found: Revision, outcome: Changed | TooFew | Wrong | Sequence[Wrong]) -> Screen:
    match outcome:
        case Changed(told=people):
            revising.forget(turn.unit, turn.me, found.before.id)
            return events.card(turn, found.before.id).with_toast(turn.tr.plain("events-changed", people=people))
        case TooFew(taken=taken, over=over):
            return _too_few(turn, found, taken, over)
        case Wrong():
            return events_wizard.everything(turn, found.before.id, note=wrong_words(turn, outcome))
        case [*lacking]:
            words = "\n".join(turn.tr(f"events-missing-{one.value}") for one in lacking)
            return events_wizard.everything(turn, found.before.id, note=f"{turn.tr('events-missing')}\n{words}")
    raise AssertionError(f"no such outcome: {outcome}")


def _too_few(turn: Turn, found: Revision, taken: int, over: int) -> Screen:
    """The last to come are not thrown out silently: it is said who loses what, and somebody has to want it."""
    tr, number = turn.tr, found.before.id
    capacity = found.detail.get("capacity") or 0
    lower = LowerPlaces(internship=number, mark=found.mark, over=over)
    return Screen(
        tr("events-too-few", taken=taken, capacity=capacity, over=over),
        rows=(
            (danger(tr.plain("events-too-few-yes", over=over), lower),),
            (to(tr.plain("events-too-few-no"), EventStep(internship=number, step=way.PLACES)),),
            (to(tr.plain("back"), EventStep(internship=number, step=way.CHECK)),),
        ),
    )


def _otherwise(turn: Turn, found: Revision) -> Screen:
    """Made already, or changed by somebody else meanwhile."""
    if not found.detail:
        return events.card(turn, found.before.id)
    return events_wizard.everything(turn, found.before.id, note=turn.tr("events-change-otherwise"))
