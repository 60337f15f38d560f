"""What people see: every conversation's routes joined into one table."""

from handlers import answering, coverage, entrance, menu, privacy, results, settings
from handlers.routes import Routes


def all_routes() -> Routes:
    routes = Routes()
    for conversation in (entrance, menu, settings, privacy, answering, results, coverage):
        routes.include(conversation.routes)
    return routes
