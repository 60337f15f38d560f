"""`vzaimno run` as a program of its own; `--one-route` leaves it a single tap, to see what all the others cost."""

import sys

from bot import cli


def one_route() -> None:
    import bot.app
    from handlers import all_routes
    from handlers.routes import Routes
    from handlers.taps_answering import Choose, Resume

    def only_answering() -> Routes:
        every, few = all_routes(), Routes()
        few.taps = {kind.__prefix__: every.taps[kind.__prefix__] for kind in (Choose, Resume)}
        few.texts, few.commands = {"ec": every.texts["ec"]}, {"menu": every.commands["menu"]}
        return few

    vars(bot.app)["all_routes"] = only_answering


if __name__ == "__main__":
    if "--one-route" in sys.argv:
        one_route()
    sys.argv[1:] = ["run"]
    cli.main()
