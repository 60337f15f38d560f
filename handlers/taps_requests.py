"""The wire format of buttons about questions, difficulties and the answers to them; rules as in `handlers/taps.py`."""
