"""The wire format of buttons about announcing and running internships; the rules of `handlers/taps.py` hold here too."""
