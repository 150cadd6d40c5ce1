"""Abbreviations that a letter to parliament need not explain, and why.

`EVERYBODYS` are words by themselves: a reader of a newspaper knows them, or a member of parliament uses them daily.
`NAMES` are known by their short form as well as by their name, but letters do explain them: they are left alone unless
the letter itself gives the name in full, or explains another of its group; `MOSTLY_EXPLAINED` of these also not in a
letter that explains other short forms, `ALWAYS_EXPLAINED` in none.
"""

# Alliances and states, in every newspaper.
_INTERNATIONAL = {
    "DRC", "EER", "EG", "EU", "G7", "NATO", "NAVO", "OVSE", "UK", "UN", "US", "USA", "VAE", "VK", "VN", "VS",
}  # fmt: skip
# Parties, meetings and papers of the Staten-Generaal, which the reader sits in.
_PARLIAMENT = {
    "AMvB", "AO", "BBB", "BVNL", "CD", "CDA", "CU", "DENK", "EK", "FVD", "FvD", "GL", "JA", "JBZ", "KB", "LPF", "LVV",
    "MvA", "MvT", "NO", "NSC", "NvW", "PG", "PVV", "PvdA", "PvdD", "SGP", "SO", "SP", "TK", "VAO",
    "VSO", "VVD", "WGO",
}  # fmt: skip
# Words of daily life.
_DAILY = {
    "AI", "AIDS", "ANP", "ANWB", "AOW", "APK", "AVG", "BBC", "BBP", "BNP", "BTW", "BV", "CAO", "CE", "CEO", "CNN",
    "CO", "COVID", "CV", "DNA", "EHBO", "EK", "FAQ", "GPS", "HAVO", "HBO", "HIV", "HR", "HSL", "IBAN", "ICT", "ID",
    "ISO", "IT", "KLM", "LED", "MBO", "ME", "MKB", "NEN", "NGO", "NOS", "NPO", "NS", "NV", "OS", "OV", "PDF",
    "PFAS", "PIN", "PR", "PTSS", "QR", "RTL", "RVD", "SMS", "SOS", "SUV", "TV", "TikTok", "UFO", "URL", "USB", "VIP",
    "VMBO", "VOF", "VWO", "WAO", "WC", "WIA", "WK", "WO", "WW", "ZZP",
}  # fmt: skip
# Signs of writing, and words that stand in capitals for their weight.
_WRITING = {
    "ALLE", "AZ", "BC", "BCC", "BIJLAGE", "BIS", "CC", "CONCEPT", "EN", "GEEN", "JA", "LET", "NB", "NEE", "NIET",
    "NN", "NVT", "OF", "OP", "PDF", "PM", "PS", "TAV", "TBV", "TER", "TOTAAL", "VOORBEELD", "WEL", "XX", "ZOZ",
}  # fmt: skip
# Units of measurement.
_UNITS = {
    "GB", "GHz", "GW", "GWh", "Gb", "KB", "MB", "MHz", "MJ", "MVA", "MW", "MWh", "MWp", "Mb", "Mt", "Mton", "PJ",
    "PPM", "TB", "TJ", "TWh", "dB", "dBA", "kHz", "kV", "kVA", "kW", "kWh", "kWp", "kt", "kton", "mSv",
}  # fmt: skip
# Currencies, behind or before an amount.
_CURRENCIES = {
    "AUD", "CAD", "CHF", "CZK", "DKK", "EUR", "GBP", "JPY", "NLG", "NOK", "PLN", "RON", "SEK", "UAH", "USD",
}  # fmt: skip
# Codes of countries, behind a unit or in a table.
_COUNTRIES = {
    "BE", "BEL", "DE", "DEU", "FR", "FRA", "GBR", "NL", "NLD",
}  # fmt: skip
# What stands before the name of a ship.
_SHIPS = {
    "FGS", "HMS", "HNLMS", "HrMs", "IMO", "MS", "SS", "USS", "ZrMs",
}  # fmt: skip
# The words of a marking, in capitals in any language.
_MARKINGS = {"RESTREINT", "RESTRICTED", "CONFIDENTIAL", "CONFIDENTIEL", "SECRET", "COSMIC", "ATOMAL"}
EVERYBODYS = frozenset(
    _INTERNATIONAL | _PARLIAMENT | _DAILY | _WRITING | _UNITS | _CURRENCIES | _COUNTRIES | _SHIPS | _MARKINGS
)
# Of these a letter may explain one nevertheless, and then at its first use.
EXPLAINABLE = frozenset(_INTERNATIONAL | _DAILY)

# Missions and operations: the short form is the name.
_MISSIONS = {
    "AWACS", "EMASoH", "EUAM", "EUBAM", "EUCAP", "EUFOR", "EULEX", "EUMAM", "EUMM", "EUNAVFOR", "EUPOL", "EUTM",
    "FRONTEX", "IFOR", "ISAF", "KFOR", "MINUSCA", "MINUSMA", "MINUSTAH", "MONUSCO", "NMI", "OEF", "OIR", "RSM",
    "SFOR", "UNAMA", "UNAMID", "UNDOF", "UNFICYP", "UNIFIL", "UNMEE", "UNMIK", "UNMISS", "UNPROFOR", "UNSMIL",
    "UNTAC", "UNTSO",
}  # fmt: skip
# Operations whose name is no short form, but printed in capitals.
_OPERATIONS = {
    "AGENOR", "ALTHEA", "ASPIDES", "ATALANTA", "BARKHANE", "IRINI", "MED", "SOPHIA", "TAKUBA",
}  # fmt: skip

# Weapons that go by a number behind a short form.
_WEAPONS = {
    "PzH",
}  # fmt: skip
# Offices, firms and organisations that every newspaper calls by their short form.
_PRESS = {
    "ASML", "BES", "BIS", "CBS", "CERF", "CIA", "CITES", "CNV", "CROW", "DNB", "ECB", "EUROJUST", "EUROPOL", "FBI",
    "FNV", "GGD", "ICC", "IMF", "INTERPOL", "IRA", "IS", "ISIS", "KNMI", "KNVB", "KPN", "KWF", "KvK", "NASA", "NCW",
    "NIOD", "NRC", "NVB", "OM", "PKK", "PLO", "PostNL", "ProRail", "RIVM", "SACEUR", "SHAPE", "TNO", "TU",
    "UNESCO", "UNICEF", "UWV", "VNG", "VNO", "VU", "WHO",
}  # fmt: skip
# Other offices and agencies: known to who works with them.
_BODIES = {
    "ACM", "AFM", "AIVD", "ANBI", "AP", "BKR", "CAK", "CBR", "CIP", "CIZ", "CJIB", "COA", "CPB", "DJI",
    "DUO", "EASA", "EFSA", "EIB", "EMA", "ENISA", "ESA", "ESM", "FAO", "IAEA", "ICAO", "ICRC", "IGJ", "ILO", "ILT",
    "IND", "IOM", "IPCC", "IPO", "KNAW", "KNRM", "LTO", "MIVD", "NCTV", "NVWA", "NWO", "NZa", "OECD", "OESO", "OPCW",
    "PBL", "RDI", "RDW", "RVO", "SCP", "SER", "SVB", "UNDP", "UNEP", "UNHCR", "UNODC", "UNRWA", "WFP", "WMO",
    "WODC", "WRR", "WTO", "WUR",
}  # fmt: skip
# Ministries, as they call each other.
_MINISTRIES = {
    "AZ", "BHO", "BHOS", "BZ", "BZK", "DEF", "EZ", "EZK", "FIN", "IenW", "JenV", "KGG", "LNV", "LVVN", "OCW",
    "SZW", "VRO", "VWS",
}  # fmt: skip
NAMES = frozenset(_MISSIONS | _OPERATIONS | _WEAPONS | _PRESS | _BODIES | _MINISTRIES)
# A letter that explains one of a group explains the others too.
GROUPS = (frozenset(_BODIES), frozenset(_MINISTRIES))
# A letter that explains three other short forms or more explains these as well: of 620 letters, none that did so left
# one of these unexplained. What newspapers use without a word (RIVM, UNIFIL) every fourth leaves so.
MOSTLY_EXPLAINED = frozenset(_BODIES - {"ICRC", "IPO", "LTO", "NCTV", "UNHCR", "UNODC"}) | {"CBS", "EUMAM", "EUTM"}
# Bodies and missions that no letter leaves unexplained, whatever else it explains.
ALWAYS_EXPLAINED = frozenset(
    {
        "ACM", "AFM", "ANBI", "AP", "CAK", "CIZ", "CJIB", "COA", "COMMIT", "DJI", "EASA", "EFSA", "EIB", "ENISA",
        "IGJ", "ILT", "KNAW", "MIVD", "NMI", "NVWA", "NWO", "NZa", "OIR", "OPCW", "PBL", "RDI", "RVO", "UNDOF",
        "VNG", "WODC", "WUR",
    }
)  # fmt: skip
