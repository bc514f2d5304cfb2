"""Documents of every kind and shape, as an office writes them."""
