"""The language of the command line, chosen before any of its words are said.

What click says by itself ("Usage:", "No such option") goes through `gettext.gettext`, which looks for a catalog of one
text domain in the languages of the environment. The domain is ours, with click's words in Indonesian; where there is no
catalog they are English.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Sequence

from naskah.messages import LOCALE, asked_for, languages, speak, spoken

OPTION = "--lang"
CLICK_DOMAIN = "klik"


def choose(words: Sequence[str]) -> None:
    """Speaks the language that the command line asks for anywhere, else the one of the environment."""
    speak(_given(words) or asked_for())
    os.environ["LANGUAGE"] = spoken()
    gettext.bindtextdomain(CLICK_DOMAIN, LOCALE)
    gettext.textdomain(CLICK_DOMAIN)


def _given(words: Sequence[str]) -> str:
    """What follows the option. An unknown language is refused later, by click, in the language of the environment."""
    for word, following in zip(words, (*words, "")[1:], strict=True):
        name, equals, value = word.partition("=")
        if name == OPTION and (language := value if equals else following) in languages():
            return language
    return ""
