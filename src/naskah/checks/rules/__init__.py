"""The rules of drafting, one a file: what it says, the law it rests on, its guard, a bad and a good example."""
