"""`python -m naskah`, for where the folder of installed commands is not on the path."""

from naskah.cli import main

if __name__ == "__main__":
    main()
