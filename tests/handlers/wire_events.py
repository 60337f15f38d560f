"""The wire format of buttons about announcing and running internships; lines are only added."""

WIRE: dict[str, tuple[str, ...]] = {
    "Ev": ("Events", "state", "page"),
    "Eh": ("HostEvents", "state", "page"),
    "Ec": ("StaffCard", "internship"),
}
