"""Places that letters call by more than one name: as Dutch has it ("Timboektoe"), and as the place or English does.

The first of each is the name that is most usual in Dutch, the others are in use beside it: as the place itself writes
its name, as English or French does, or as Dutch did once. None is called wrong: a letter should keep to one of them.

Source:
    Usage in letters and newspapers. The Taalunie's list of foreign names (namen.taalunie.org) settles which are the
    official Dutch ones; these rows were not compared with it name by name.
"""

from collections.abc import Mapping

# Africa and the Middle East.
_SOUTH = """
Timboektoe Timbuktu Tombouctou Tombouktou; Khartoem Khartoum Chartoem; Algiers Alger; Tanger Tangier; Caïro Cairo;
Alexandrië Alexandria; Mogadishu Mogadisjoe Mogadiscio; Damascus Damas; Aleppo Haleb; Bagdad Baghdad; Mosoel Mosul;
Arbil Erbil Irbil; Kirkoek Kirkuk; Beiroet Beirut Beyrouth; Nakoera Naqoura Naqura Nakura; Jeruzalem Jerusalem;
Riyad Riyadh Riaad; Djedda Jeddah Jedda; Mekka Mecca; Teheran Tehran; Kaboel Kabul; Kunduz Koendoez; Uruzgan Oeroezgan;
Koeweit Kuwait; Doha Dauha; Aden Adan; Istanboel Istanbul; Nicosia Lefkosia Nikosia
"""
# Eastern Europe.
_EAST = """
Kiev Kyiv Kyjiv Kijev; Charkiv Kharkiv Charkov Kharkov; Odessa Odesa; Lviv Lvov Lemberg; Cherson Kherson;
Mykolajiv Mykolaiv Nikolajev; Marioepol Mariupol Marjoepol; Loegansk Luhansk Lugansk Loehansk; Dnipro Dnjepropetrovsk;
Zaporizja Zaporizhzhia Zaporizhia Zaporozje; Tsjernobyl Chernobyl Tsjornobyl Chornobyl; Sebastopol Sevastopol;
Koersk Kursk; Moskou Moskva Moscow; Jerevan Yerevan Erevan; Bakoe Baku; Chisinau Kisjinev Chișinău;
Boekarest Bucharest București; Boedapest Budapest; Warschau Warszawa Warsaw; Praag Praha Prague;
Belgrado Beograd Belgrade; Pristina Prishtina Priština; Vilnius Wilna; Minsk Miensk
"""
# Western Europe.
_WEST = """
Kopenhagen København Copenhagen; Wenen Wien Vienna; Athene Athens; Milaan Milano; Napels Napoli Naples;
Turijn Torino Turin; Venetië Venezia Venice; Genua Genova Genoa; Lissabon Lisboa Lisbon; Sevilla Seville; Parijs Paris;
Londen London; Brussel Bruxelles Brussels; Genève Geneva; Keulen Köln Cologne; München Munich; Aken Aachen;
Berlijn Berlin; Luik Liège; Straatsburg Strasbourg; Duinkerke Dunkerque Dunkirk
"""
# Asia.
_FAR = """
Peking Beijing; Sjanghai Shanghai; Tokio Tokyo; Seoel Seoul; Rangoon Yangon; Bombay Mumbai; Calcutta Kolkata;
Jakarta Djakarta
"""
# Countries, of which two names are in use.
_COUNTRIES = """
Moldavië Moldova; Belarus Wit-Rusland; Myanmar Birma Burma; Kirgizië Kirgizstan Kyrgyzstan; Eswatini Swaziland;
Kaapverdië Kaapverden; Kazachstan Kazakhstan; Slowakije Slovakije; Saoedi-Arabië Saudi-Arabië Saoudi-Arabië;
Azerbeidzjan Azerbaidzjan Azerbajdzjan; Oezbekistan Uzbekistan; Tadzjikistan Tadjikistan; Qatar Katar; Kenia Kenya;
Congo Kongo; Soedan Sudan; Jamaica Jamaika
"""
# What is of a country, which two adjectives say.
_OF_COUNTRIES = """
Slowaakse Slovaakse; Slowaaks Slovaaks; Malinese Malische; Malinees Malisch; Kazachse Kazakse; Oezbeekse Oesbeekse;
Congolese Kongolese; Congolees Kongolees; Soedanese Sudanese
"""


def _read(table: str) -> Mapping[str, str]:
    """Return the first name of a place by each of its names."""
    rows = (row.split() for row in table.split(";"))
    return {name: row[0] for row in rows for name in row}


ADJECTIVES: Mapping[str, str] = _read(_OF_COUNTRIES)
PLACES: Mapping[str, str] = {
    name: first for table in (_SOUTH, _EAST, _WEST, _FAR, _COUNTRIES) for name, first in _read(table).items()
}
