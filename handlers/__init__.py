"""What people see: every conversation's routes joined into one table."""

from handlers import (
    answering,
    audience_filters,
    broadcast_reader,
    broadcasts,
    broadcasts_buttons,
    broadcasts_running,
    broadcasts_sending,
    broadcasts_when,
    broadcasts_whom,
    broadcasts_writing,
    certificate_checks,
    certificates,
    certificates_of_event,
    check_in,
    coverage,
    digest,
    entrance,
    event_calendar,
    event_corrections,
    event_day,
    event_figures,
    event_follow_up,
    event_papers,
    event_reminders,
    events,
    events_cancelling,
    events_changing,
    events_dates,
    events_import,
    events_publishing,
    events_whom,
    events_wizard,
    events_writing,
    exporting,
    files_failed,
    health,
    internships,
    joining,
    menu,
    nudges,
    paperwork,
    people,
    people_cards,
    people_import,
    people_journal,
    people_roles,
    people_teams,
    privacy,
    requests,
    requests_inbox,
    requests_replies,
    results,
    settings,
    signups,
    signups_staff,
    team,
    waves,
    waves_blackouts,
    waves_dates,
    waves_news,
    waves_planning,
    waves_publishing,
    waves_running,
)
from handlers.routes import Routes

__all__ = ["all_routes", "audience_filters"]

WAVES = (waves, waves_planning, waves_dates, waves_publishing, waves_running, waves_blackouts, waves_news)
REQUESTS = (requests, requests_inbox, requests_replies, digest)
VISITS = (event_reminders, event_calendar, certificates, certificates_of_event, certificate_checks, paperwork)
INTERNSHIPS = (internships, signups, signups_staff)
DAYS = (event_day, check_in, event_corrections, event_papers, event_figures, event_follow_up)
PEOPLE = (people, people_cards, people_import, people_roles, people_teams, people_journal, joining)
EVENTS = (
    events,
    events_wizard,
    events_writing,
    events_dates,
    events_whom,
    events_publishing,
    events_changing,
    events_cancelling,
    events_import,
)
BROADCASTS = (
    broadcasts,
    broadcasts_writing,
    broadcasts_whom,
    broadcasts_when,
    broadcasts_buttons,
    broadcasts_sending,
    broadcasts_running,
    broadcast_reader,
)


def all_routes() -> Routes:
    routes = Routes()
    for conversation in (
        entrance,
        menu,
        settings,
        privacy,
        answering,
        results,
        coverage,
        nudges,
        team,
        exporting,
        files_failed,
        health,
        *WAVES,
        *PEOPLE,
        *REQUESTS,
        *INTERNSHIPS,
        *VISITS,
        *EVENTS,
        *DAYS,
        *BROADCASTS,
    ):
        routes.include(conversation.routes)
    return routes
