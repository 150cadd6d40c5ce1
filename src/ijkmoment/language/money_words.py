"""The words and signs of money: currencies, their signs and codes, and scales."""

SCALES = {"duizend": 3, "ton": 5, "miljoen": 6, "mln": 6, "mio": 6, "miljard": 9, "mld": 9, "cent": -2}
SCALES |= {"k": 3, "m": 6, "keur": 3, "meur": 6, "mrd": 9, "biljoen": 12, "million": 6, "mn": 6, "billion": 9, "bn": 9}
CURRENCIES = {"€": "EUR", "eur": "EUR", "euro": "EUR", "$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD"}
CURRENCIES |= {"£": "GBP", "gbp": "GBP", "pond": "GBP", "gulden": "NLG", "nlg": "NLG", "ƒ": "NLG", "f": "NLG"}
CURRENCIES |= {"cad": "CAD", "chf": "CHF", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "canadese dollar": "CAD"}
CURRENCIES |= {"australische dollar": "AUD", "zwitserse frank": "CHF", "noorse kroon": "NOK", "zweedse kroon": "SEK"}
CURRENCIES |= {"deense kroon": "DKK"}
CODE = r"eur|usd|gbp|nlg|cad|chf|sek|nok|dkk"
SIGN = rf"€|(?<!\w)(?:{CODE}|us\$|f)(?!\w)|\$|£|ƒ"
FOREIGN = r"amerikaanse|canadese|australische|britse|zwitserse|noorse|zweedse|deense"
WORD = rf"euro(?:['’]s)?|(?:(?:{FOREIGN})\s+)?(?:dollars?|pond(?:en)?|frank|kroon|kronen)|gulden|(?:{CODE})(?!\s*\d)"
SCALE = r"duizend|ton|miljoen|million|mln\.?|mio\.?|mn|miljard|mld\.?|mrd\.?|biljoen|billion|bn"
# A scale is a whole word, to which the mark of a note may be glued ("€ 4 miljoen3").
WHOLE_WORD = r"(?:(?!\w)|(?=\d{1,2}(?!\w)))"
# "31,37 M€" and "€ 31,37M".
LETTER = r"[mk](?=€)|[mk]eur"
