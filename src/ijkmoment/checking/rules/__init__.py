"""The rules, in the order of their codes: one file each, listed here and nowhere else."""

from ijkmoment.checking.rule import Rule
from ijkmoment.checking.rules import (
    dat001,
    dat002,
    dat005,
    dat006,
    nam001,
    nam002,
    nam003,
    nam004,
    num001,
    ref001,
    ref002,
    ref003,
    ref004,
    ref005,
    ref006,
    ref007,
)

RULES: tuple[Rule, ...] = (
    dat001.RULE,
    dat002.RULE,
    dat005.RULE,
    dat006.RULE,
    nam001.RULE,
    nam002.RULE,
    nam003.RULE,
    nam004.RULE,
    num001.RULE,
    ref001.RULE,
    ref002.RULE,
    ref003.RULE,
    ref004.RULE,
    ref005.RULE,
    ref006.RULE,
    ref007.RULE,
)
