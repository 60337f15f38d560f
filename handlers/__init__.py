"""What people see: every conversation's routes joined into one table."""

from handlers import answering, coverage, entrance, health, menu, nudges, privacy, results, settings, team
from handlers.routes import Routes


def all_routes() -> Routes:
    routes = Routes()
    for conversation in (entrance, menu, settings, privacy, answering, results, coverage, nudges, team, health):
        routes.include(conversation.routes)
    return routes
