"""Speed as ratios in one run: each row measures naskah beside something else on the same machine at the same time."""
