"""What things cost, as ratios: the product against a reference, side by side in one run, so that the machine hardly matters."""
