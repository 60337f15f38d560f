"""What setWebhook was told, and what getWebhookInfo tells back."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from demo.telegram.params import JsonObject, Params
from demo.telegram.refusal import bad

_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})
_PORTS = frozenset({80, 88, 443, 8443})


@dataclass(slots=True)
class WebhookSettings:
    """The address updates go to; an empty url means that the bot fetches them itself."""

    url: str = ""
    secret: str = ""
    max_connections: int = 40
    error: str = ""
    error_at: int = 0

    def wire(self, pending: int, allowed: frozenset[str]) -> JsonObject:
        shown: JsonObject = {"url": self.url, "has_custom_certificate": False, "pending_update_count": pending}
        if self.url:
            shown["max_connections"] = self.max_connections
        if self.error:
            shown |= {"last_error_date": self.error_at, "last_error_message": self.error}
        if allowed:
            shown["allowed_updates"] = sorted(allowed)
        return shown


def read_webhook(params: Params) -> WebhookSettings:
    """Check an address; one on this machine may be plain http on any port, as no other could be tried here."""
    url, secret = params.text("url"), params.text("secret_token")
    if not url:
        return WebhookSettings()
    if len(secret) > 256:
        raise bad("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    try:
        parts = urlsplit(url)
        port = parts.port or {"http": 80, "https": 443}.get(parts.scheme, 0)
    except ValueError:
        raise bad("invalid webhook URL specified") from None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise bad("invalid webhook URL specified")
    if parts.hostname not in _LOCAL:
        if parts.scheme != "https":
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        if port not in _PORTS:
            raise bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    return WebhookSettings(url, secret, min(100, max(1, params.integer("max_connections", 40))))
