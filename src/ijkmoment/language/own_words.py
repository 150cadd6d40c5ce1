"""Words that letters about deployments use and Hunspell's dictionary of 2021 does not know, and why each is right.

Compounds of known words need no place here (spelling.py parts them), nor do names, figures or capitals.
"""

# Short forms that stand in running text, with or without a full stop; of measures those written as words.
ABBREVIATIONS = frozenset(
    """
    avap bijv biza blz bzk casevac cimic circa cq drs excl ezk fte hesco ibid ienw incl inz isr ivm jenv jhr jkvr knmi
    kol lgen lnv luit maj medevac mevr mgr minbuza mindef minfin mmv nrs ocw ong onv pag plv prof psyops resp rivm rvo
    sgt svp szw tav tweedekamer vgl vte vws zgn
    amv azc pnil
    laeq lden leq lmax lnight
    """.split()
)

# Words of Dutch parliament, administration and forces that are younger or rarer than the dictionary.
FIELD = frozenset(
    """
    amfetamine fentanyl metamfetamine decrypt decrypten gedecrypt adviescel artikel-100-brief ballistisch ballistische
    boordingteam cyberdomein cyberdreiging defensiebreed defensieministerial desinformatie dreigingsanalyse
    dreigingsbeeld drielandenoverleg drone dronedreiging drones enteringsteam expeditionair expeditionaire gastlanden
    gastnatie geniebijdrage geniecompagnie geniegroep genietaakteam gereedgesteld gereedheid gereedstellen
    gereedstelling gerubriceerd hoofdlijnenakkoord hoofdlijnenbrief hoogwaardig hoogwaardige hybride hypersone hypersoon
    interdepartementaal interdepartementale interoperabel interoperabele interoperabiliteit inzetbaar inzetgerede
    inzetgereed inzetgereedheid kamerbrief kamerbrieven kamerdebat kamerleden kamerstuk kamerstukken kamervragen
    invoeding teruglevering netcongestie
    koolstofarm kwartiermaker kwartiermakers laagvlieggebied laagvlieggebieden lassakoorts luchtgrondverdediging
    luchtruimactiviteiten luchtruimbewaking gehoren gereedhield gereedhouden gereedhoudt gereedstaat gereedstond
    gereedstonden mandaatverlenging marechausseebrigade meicirculaire merking merkingen mijnenbestrijding
    mijnenbestrijdingsvaartuig mijnenjager mijnenjagers minutendebat missiebijdrage missiebijdragen najaarsnota
    noordflank noordoostflank nucleair nucleaire onbemand onbemande onderzeebootdienst onderzeedienst ontmijnen
    ontmijning ontmijningsteam oostflank oostgrens opwerkperiode opwerkprogramma opwerktraject patrouillevaartuig
    politiemilieutaak postactieve prinsjesdag robuust robuuste rotatieschema rotatiewissel rubricering snelinzetbaar
    snelle-reactiemacht stabilisatiemacht stafofficier stafofficieren standby startnota subsidiariteit taakgroep
    taakgroepen terugverplaatsing toetsingskader treeknorm tweeminutendebat stafoefening stafoefeningen
    uitzendbescherming uitzenddruk uitzendduur vaccinatiegraad veiligheidsraadresolutie verhoudingswet
    verkenningseskadron verplaatsingsoefening vlaggenschip vlootverband voorjaarsnota voortgangsbrief
    rivierenland scheldestromen vechtstromen noorderzijlvest zuiderzeeland noorderkwartier delfland schieland
    voortgangsrapportage voortgangsrapportages vooruitgeschoven walvoorziening walvoorzieningen wapeninzet watergenie
    weerbaarheid westflank zuidflank zuidoostflank
    """.split()
)

# English terms that Dutch letters of the field use in lower case.
ENGLISH = frozenset(
    """
    above act action air alliance allied and approach area armed army assessment assistance assurance at aviation
    aware awareness base battle battlegroup battlegroups below best board boarding boots border brigade building by
    capability capable capacities capacity centre chain civil close collateral collective combat combined command
    commitment committee common concept conduct control cooperation coordination corps council counter crisis current
    damage defence defense demining deployed deployment deterrence development division domain effects elements
    emergency enabling enduring engagement enhanced environment estimate european exercise expeditionary expert
    explosive fact facts fighter finding first fleet flight for force forces foreign forward framework freedom from
    full fully function funding future gap general ground group groups guard guidance headquarters helicopter high
    host hub humanitarian humans hybrid identified implementation in inclusive information initial initiative insights
    intelligence interim international issue issues joint key kinetic knowledge land law lead leadership learned
    learning lesson lessons level liaison light local location logistics maintenance management maritime medical
    mentoring military mine missile mission missions mobile model monitoring multi multinational nation national naval
    navigation near network new non northern ongoing online open operation operational operations order out over
    partner partners partnership patrol peace people persistent personnel picture planning plans point policing policy
    posture power practice practices presence preventive production programme programmes protection provincial quick
    rapid reaction readiness ready reassurance reconnaissance recovery red reform regional representative rescue
    reserve resilience resolve response responsibility review risk role rotation rules safe safety sea search sector
    security senior sensor service services shared shielding short situational small southern special squadron staff
    standing strategic strike structure supply support surveillance sustainment tactical task team technical terms the
    third threat to tools track training transfer transition troop troops under unit units unmanned very vigilance
    warfare warning weapon weapons western windfall with within women world
    fire
    """.split()
)

# Words of other ministries: of railways, hospitals, schools, the police, and of budgets (Rijksbegrotingsvoorschriften).
# "Oblasten" is the plural in the Woordenlijst.
ADMINISTRATION = frozenset(
    """
    desaldering desalderingen oblasten
    eeuws eeuwse telemonitoring telewerk viersporig viersporigheid voltijd voltijds voltijdequivalent
    voltijdequivalenten wederspannig wederspannigheid
    """.split()
)

# First parts before a hyphen that are no words by themselves.
FIRST_PARTS = frozenset(
    "anti auto co contra ex extra infra inter intra jong macro mega meta micro mini mono multi neo niet non oud para "
    "per post pre pro proto pseudo re semi socio sub super top trans tri ultra uni vice euro geo bio cyber eco elektro "
    "politiek sociaal militair civiel technisch operationeel".split()
)

OWN_WORDS = ABBREVIATIONS | FIELD | ADMINISTRATION | ENGLISH
