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
    "kan kunnen kon konden zal zullen zou zouden moet moeten moest moesten mag mogen mocht mochten wil willen wilde "
    "wilden blijft blijven bleef bleven gaat gaan laat laten helpt helpen hoeft hoeven".split()
)
PRONOUNS = frozenset(
    "ik u je jij hij zij ze wij we jullie men mij me hem hen ons zich elkaar wie wat iets niets".split()
)
ADVERBS = frozenset(
    "niet ook nog wel al toch dus daar hier nu toen dan zo zeer te heel erg even weer meer minder veel weinig samen "
    "steeds vaak soms reeds pas bijna ruim circa ongeveer".split()
)
CLOSED = DETERMINERS | PREPOSITIONS | PARTICLES | LINKS | PRONOMINAL | VERBS | PRONOUNS | ADVERBS
# The words of two and three letters that letters use; the dictionary has many more, abbreviations most of them.
SHORT = frozenset(
    "u de en te in op om al af er ik is ja je ze we zo of na nu ga uw aan als ben bij bod dag dan dat den der des die "
    "dit doe dus een eer eis euro elf elk gas god goed had hem hen het hij hoe hun jij kan kon kop kwam lag las let "
    "lid los mag man me mee mei men met mij nam nee net nog olie ons oog oud pad pas per ral rol ron sta tal tel ten "
    "ter tot top twee uit van ver vak vat via vol vos wat was weg wel wet wie wij wil won zal zat zee zei zes zet zij "
    "zin zo zou zag".split()
)
