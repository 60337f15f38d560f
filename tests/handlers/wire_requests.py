"""The wire format of buttons about questions, difficulties and the answers to them; lines are only added."""

WIRE: dict[str, tuple[str, ...]] = {
    "Qa": ("Ask",),
    "Qd": ("AskAbout", "internship"),
    "Qm": ("MyRequests", "page"),
    "Qr": ("MyRequest", "request", "page"),
    "Qp": ("AddToRequest", "request"),
    "Qs": ("SettleRequest", "request"),
    "Qk": ("SortWords", "request", "kind"),
    "Qi": ("Inbox", "state", "kind", "page"),
    "Qo": ("OpenRequest", "request", "page"),
    "Qt": ("TakeRequest", "request", "over"),
    "Qw": ("AnswerRequest", "request", "seen"),
    "Qc": ("CloseRequest", "request"),
    "Qn": ("OpenNotice", "notification"),
}
