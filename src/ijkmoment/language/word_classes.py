"""Small closed classes of Dutch words, by which the place of a word in its sentence can be told."""

DETERMINERS = frozenset(
    "de het een deze dit die dat onze ons zijn haar hun uw elk elke ieder iedere geen alle enkele diverse zulke één "
    "dé hét".split()
)
PREPOSITIONS = frozenset(
    "aan achter af beneden bij binnen boven buiten door in langs met na naar naast om onder op over per rond sinds te "
    "tegen ten ter tijdens tot tussen uit van vanaf vanuit vanwege via volgens voor voorbij wegens zonder".split()
)
# What opens a separable verb, and the noun that such a verb makes: "optreden", "deelname".
PARTICLES = frozenset(
    "aan achter af bij binnen buiten door in mee na neer om onder op over samen tegen terug toe uit vast voor voort "
    "deel weg heen los".split()
)
# Those that open nothing but verbs: no noun follows them.
VERB_PARTICLES = frozenset("af mee neer samen terug toe voort deel heen".split())
LINKS = frozenset("en of maar dan als dat die om zodat omdat waar wanneer terwijl zoals dus want indien hoewel".split())
PRONOMINAL = frozenset("er daar hier waar".split())
VERBS = frozenset(
    "is zijn was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon konden zal zullen zou zouden "
    "moet moeten moest moesten mag mogen wil willen wilde wilden blijft blijven gaat gaan doet doen".split()
)
MODALS = frozenset(
    "kan kunnen kunt kon konden zal zullen zult zou zouden moet moeten moest moesten mag mogen mocht mochten wil "
    "willen wilt wilde wilden blijft blijven bleef bleven gaat gaan laat laten helpt helpen hoeft hoeven".split()
)
PRONOUNS = frozenset(
    "ik u je jij hij zij ze wij we jullie men mij me hem hen ons zich elkaar wie wat iets niets".split()
)
ADVERBS = frozenset(
    "niet ook nog wel al toch dus daar hier nu toen dan zo zeer te heel erg even weer meer minder veel weinig samen "
    "steeds vaak soms reeds pas bijna ruim circa ongeveer".split()
)
# Other adverbs, pronouns and prepositions: with those of CLOSED, no word is made by one at its end.
_OTHER_CLOSED = frozenset(
    "ooit nooit altijd soms ergens nergens overal immers trouwens alvast alsnog alweer alleen allemaal allen anders "
    "straks gisteren morgen vandaag thans vroeger later eerder eerst eens eventjes gauw graag haast helaas meestal "
    "meteen misschien namelijk net nou nogal opnieuw slechts sowieso spoedig tevens tenslotte uiteraard uitermate "
    "vooral vrijwel wellicht zelden zelfs zodra zolang zonet zojuist beide beiden daarna daarom daardoor daarmee "
    "daarbij hierna hierom hierdoor hiermee hierbij ervan ermee erbij erin erop waarvan waarmee waarbij waarin waarop "
    "iemand niemand sommige zelf zulks wier wiens welke welk ofwel noch evenmin behalve ondanks jegens omtrent "
    "gedurende namens krachtens ingevolge blijkens".split()
)
CLOSED = DETERMINERS | PREPOSITIONS | PARTICLES | LINKS | PRONOMINAL | VERBS | PRONOUNS | ADVERBS
NO_LAST_PARTS = CLOSED | _OTHER_CLOSED
# The words of two, three and four letters that letters use; the dictionary has many more, most of them abbreviations or
# words that nobody writes.
SHORT = frozenset(
    "zit aan af al als arm bad bak bar bed ben big bij bit bod bol bos box bug bus cel dag dak dam dan dat de den der "
    "des die dik dit doe dok dun dus een eer eet eis elf elk en er erg euro ga gaf gas gat gek god goed had hal heb "
    "hef hek hem hen het hij hoe hof hun hut ijs ik in is ja jas je jij kan kap kar kas kat key kip koe kon kop kun "
    "kwam lag lap las les let lid log los lot mag man map mat max me mee mei men mes met mij min mis mug na nam "
    "nat nee nek net nog nu nul nut of olie om ons oog oom op oud pad pak pan pas pen per pit pot pub put ral ras "
    "rat red rem rij rol ron rug sap set ski som spa sta sub taf tak tal tas te tel ten ter tip toe tol ton top tor "
    "tot twee typ u uit uur uw vak val van vat vel ver vet via vis vol vul wad wal was wat we web weg wel wet wie "
    "wij wil wis wit wol won zag zak zal zat ze zee zeg zei zes zij zin zo zon zou zul één".split()
)
FOUR = frozenset(
    "aard acht adel akte alle alom anti arme arts auto baan baas baby balk band bang bank bare base been beet bent "
    "berg best bidt bied bier bijl bits blad blij blok blue boek boel boer bond bood boog boom boos boot bord bouw "
    "boze brak bron brug bugs buis buit bult call ceel cent chip club code daad daar dame dank dark data date "
    "deed deel denk deur deze dief diep dier dijk ding disk dode doek doel doen does doet dood dook door doos dorp "
    "drie druk duim duin duur duwt echo echt eens eeuw eind eist elke enig erft erin erop eten euro even fact fase "
    "feit fiat fijn file film fort foto fout from fust gaan gaas gaat gage gang gast gauw geef geel geen geld gele "
    "gids gift ging glad glas goed gold golf gooi goot goud graf gram grap gras grof haai haal haar haat half hals "
    "halt hand hard hart hebt heel heen heer heet heft heks hele helm help helt hemd hief hiel hier high hing hint "
    "hoed hoef hoek hoes hoge home hond hoog hooi hoop hoor host houd hout huid huis hulp huur idee iets info item "
    "jaar join jong jouw juli juni kaal kaas kade kalf kalk kalm kamp kans kant kast keel keer kent kerk kern keus "
    "kies kijk kind klas klei klem klik klok klus knop komt kool koop koor koos kort kost koud kous krap kuil kunt "
    "kust kuur kwak kwam laad laag laan laat lade lage land lang last lauw leed leeg leek leer lees lege legt lens "
    "leuk lief liep liet ligt lijf lijk lijm lijn link lint list live logo long lood loof loon loop lost luid luik "
    "lukt lust maag maak maal maan maar maas maat mail make mand mast mate mede meel meer meet meld melk mens menu "
    "merk mest mijn mist mits moed moes moet moge mond mooi mouw muis munt muts muur naad naam naar name nauw neef "
    "neem neer neus nier niet niks noch nood noot norm nota ogen oker olie onze ooit oord oost open orde oude oven "
    "over paal paar page park past peil pers piek pijl pijn pion plak plan plas plat plek plus poll pomp pool poos "
    "poot port post puin punt pure puur raad raam raar raid rail rand rang rank rauw reed rees reis remt rent resp "
    "rest riem riep rijk rijp ring rits rode roep roer roet rolt romp rond rood roos root rouw ruim ruis ruit rund "
    "rust ruwe sein show site slag slap slim slot smal smid snel soep soms somt spel spit stad staf stak stal stam "
    "stap star stel stem ster stil stip stof stop stug stuk taai taak taal tand tang tank team telt tent term test "
    "thee tien tijd time tips toch toen toer tool toon touw trad trap trek trof trog trok truc trui tuig tuin turf "
    "twee type typt uren user vaag vaak vaan vaas vage vals valt vast veel veen veer veld vele vent verf vete "
    "vice viel vier vijf vind vink vlag vlak vlam vlek vlot vlug voed voeg voer voet volg volk vond voor vork vorm "
    "vree vrij vuil vult vuur vóór waan waar wand wang want ware warm weef week weer wees weet welk wens werd werk "
    "west wiel wier wijd wijk wijn wijs wiki wild wilt wind wint wist with wolf wond woog word zaad zaak zaal zand "
    "zeef zeep zeer zegt zeil zeis zelf zend zich ziek zien ziet zijn zoet zond zone zong zool zoom zoon zorg "
    "zout zuid zuil zult zuur zwak zwom".split()
)
