"""The wire format of buttons about finding an internship and signing up; lines are only added."""

WIRE: dict[str, tuple[str, ...]] = {
    "Gc": ("InternshipCard", "internship"),
    "Gl": ("Internships", "competency", "month", "format", "place", "page"),
    "Gf": ("NarrowInternships", "by", "competency", "month", "format", "place"),
    "Gm": ("MyInternships", "page"),
    "Gs": ("SignUp", "internship"),
    "Gw": ("SwapSignUp", "internship", "leave"),
    "Gx": ("LeaveInternship", "internship", "sure"),
    "Ga": ("AcceptPlace", "internship"),
    "Gd": ("DeclinePlace", "internship"),
    "Gp": ("Programme", "internship"),
    "Gq": ("SignupsOf", "internship", "page"),
    "Gu": ("SignupOf", "signup"),
    "Ge": ("DecideSignup", "signup", "yes"),
    "Gh": ("MoveToHead", "signup"),
    "Gt": ("SeatSignup", "signup", "beyond"),
    "Gz": ("RemoveSignup", "signup", "sure"),
}
