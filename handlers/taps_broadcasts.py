"""The wire format of buttons about broadcasts; the rules of `handlers/taps.py` hold here too."""
