"""The lists of codes that statements choose from, with their names in Dutch and English."""

CODE_LISTS: dict[str, dict[str, tuple[str, str]]] = {
    "legal-basis": {
        "art97": ("artikel 97 van de Grondwet", "article 97 of the Constitution"),
        "art100": ("artikel 100 van de Grondwet", "article 100 of the Constitution"),
        "naar-analogie-art100": ("naar analogie van artikel 100", "by analogy with article 100"),
    },
    "main-task": {
        "1": (
            "bescherming van het eigen en het bondgenootschappelijke grondgebied",
            "protection of own and allied territory",
        ),
        "2": (
            "bevordering van de internationale rechtsorde en stabiliteit",
            "promotion of the international legal order and stability",
        ),
        "3": ("ondersteuning van de civiele autoriteiten", "support of the civil authorities"),
    },
    "measurability": {
        "meetbaar": ("meetbaar", "measurable"),
        "niet-meetbaar": ("niet meetbaar", "not measurable"),
    },
    "result-state": {
        "bereikt": ("bereikt", "reached"),
        "deels": ("deels bereikt", "partly reached"),
        "niet": ("niet bereikt", "not reached"),
        "niet-te-zeggen": ("niet te zeggen", "cannot be said"),
    },
    "attention-state": {
        "nieuw": ("nieuw", "new"),
        "doorlopend": ("doorlopend", "carried"),
        "gesloten": ("gesloten", "closed"),
    },
    "commitment-state": {
        "openstaand": ("Openstaand", "Open"),
        "voldaan": ("Voldaan", "Met"),
        "deels-voldaan": ("Deels Voldaan", "Partly met"),
        "vervallen": ("Vervallen", "Lapsed"),
    },
    "goal-state": {
        "behaald": ("behaald", "met"),
        "deels": ("deels behaald", "partly met"),
        "niet": ("niet behaald", "not met"),
    },
}
