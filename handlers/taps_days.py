"""The wire format of buttons about the day of an internship and what comes after it; rules as in `handlers/taps.py`."""
