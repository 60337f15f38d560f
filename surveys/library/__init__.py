"""The questionnaires that come with the program, as their authors' own files: publish them as they are or start from them."""

from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Shipped:
    """`key` is the form's own form_id."""

    key: str
    filename: str

    def read(self) -> bytes:
        return files(__name__).joinpath(self.filename).read_bytes()


SHIPPED = (
    Shipped("profile", "01_profile.md"),
    Shipped("deficit_diagnostics", "02_deficit_diagnostics.md"),
    Shipped("internship_feedback", "03_post_internship_feedback.md"),
    Shipped("host_site_report", "04_host_site_report.md"),
    Shipped("repeat_wave", "05_repeat_wave.md"),
    Shipped("delayed_followup", "06_delayed_followup.md"),
    Shipped("practice_card", "07_practice_card.md"),
)


def shipped(key: str) -> Shipped:
    """Raises KeyError for a form that does not come with the program."""
    return {form.key: form for form in SHIPPED}[key]
