"""The wire format of buttons about finding an internship and signing up; the rules of `handlers/taps.py` hold here too."""
