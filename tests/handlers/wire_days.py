"""The wire format of buttons about the day of an internship and what comes after it; lines are only added."""

WIRE: dict[str, tuple[str, ...]] = {
    "Dr": ("WillCome", "internship", "revision"),
    "Drn": ("CannotCome", "internship", "sure"),
    "Dc": ("CalendarFile", "internship"),
    "Dfs": ("SendReport", "response", "attended"),
    "Dv": ("CertificateFile", "certificate"),
    "Dvl": ("Certificates", "page"),
    "Dk": ("CheckCertificate",),
    "Dp": ("Papers",),
    "Dpf": ("PaperField", "field"),
    "Dpc": ("ClearPaperField", "field"),
    "Dpn": ("PaperFeedback", "on"),
}
