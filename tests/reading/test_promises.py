"""Promises in the many ways in which letters make them, and what sounds like one and is none.

The sentences are invented. What is promised is free of the verb, of parliament and of when it is due.
"""

import pytest

from ijkmoment.facts.claim import Promise
from ijkmoment.facts.dates import Date
from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.text import read_text

LETTER = Date(2024, 5, 15)
# The sentence; its office, what, due, document and condition.
PROMISED = [
    ("Wij sturen u de evaluatie binnen zes weken toe.", "wij", "de evaluatie", "2024-06-26", "", ""),
    ("U ontvangt in het najaar een brief over de kosten.", "", "een brief over de kosten", "2024-23", "", ""),
    ("Het kabinet zal de lessen meenemen in de volgende voortgangsrapportage.", "kabinet", "de lessen", "", "de volgende voortgangsrapportage", ""),
    ("Ik bericht uw Kamer zodra het onderzoek is afgerond.", "ik", "", "", "", "zodra het onderzoek is afgerond"),
    ("De evaluatie wordt voor het einde van 2024 aan uw Kamer aangeboden.", "", "De evaluatie", "2024", "", ""),
    ("De minister heeft toegezegd de Kamer vóór 1 juli te berichten over het materieel.", "minister", "het materieel", "2024-07-01", "", ""),
    ("Ik stuur uw Kamer voor 1 juli de evaluatie toe.", "ik", "de evaluatie", "2024-07-01", "", ""),
    ("De eindrapportage doe ik u uiterlijk 15 september toekomen.", "ik", "De eindrapportage", "2024-09-15", "", ""),
    ("De uitkomsten zullen in december 2024 aan de Kamer worden toegezonden.", "", "De uitkomsten", "2024-12", "", ""),
    ("Het plan van aanpak wordt in het eerste kwartaal van 2025 aan uw Kamer voorgelegd.", "", "Het plan van aanpak", "2025-33", "", ""),
    ("De staatssecretaris van Defensie biedt uw Kamer in oktober het jaarplan aan.", "staatssecretaris van Defensie", "het jaarplan", "2024-10", "", ""),
    ("Zodra de contracten zijn getekend, zenden wij uw Kamer een overzicht van de leveringen.", "wij", "een overzicht van de leveringen", "", "", "Zodra de contracten zijn getekend"),
    ("Nog voor het zomerreces wordt het onderzoeksrapport aan de Tweede Kamer verzonden.", "", "het onderzoeksrapport", "", "", "voor het zomerreces"),
    ("Ik zal de Kamer het verslag van de inspectie begin 2025 toesturen.", "ik", "het verslag van de inspectie", "2025", "", ""),
    ("De antwoorden op de overige vragen kunt u in juni tegemoetzien.", "", "De antwoorden op de overige vragen", "2024-06", "", ""),
    ("Uw Kamer kan de begroting op 17 september 2024 verwachten.", "", "de begroting", "2024-09-17", "", ""),
    ("Uiterlijk in maart 2025 krijgt uw Kamer een tussenbalans.", "", "een tussenbalans", "2025-03", "", ""),
    ("Ieder kwartaal ontvangt de Kamer een stand van zaken.", "", "een stand van zaken", "", "", ""),
    ("Het kabinet streeft ernaar de Kamer voor de zomer te informeren over het vervolg.", "kabinet", "het vervolg", "", "", "voor de zomer"),
    ("Ik blijf uw Kamer informeren over de veiligheid in het gebied.", "ik", "de veiligheid in het gebied", "", "", ""),
    ("Wij houden de Kamer op de hoogte van de gesprekken met Litouwen.", "wij", "de gesprekken met Litouwen", "", "", ""),
    ("De minister van Buitenlandse Zaken zal de Kamer per brief nader informeren over de afspraken.", "minister van Buitenlandse Zaken", "de afspraken", "", "", ""),
    ("Over de uitkomst van de aanbesteding wordt u binnen drie maanden geïnformeerd.", "", "de uitkomst van de aanbesteding", "2024-08-15", "", ""),
    ("Uw Kamer zal in het najaar worden geïnformeerd over de herstelwerkzaamheden.", "", "de herstelwerkzaamheden", "2024-23", "", ""),
    ("Het kabinet is voornemens de Kamer na het zomerreces in te lichten over het nieuwe mandaat.", "kabinet", "het nieuwe mandaat", "", "", "na het zomerreces"),
    ("Indien de dreiging toeneemt, stel ik uw Kamer daarvan op de hoogte.", "ik", "de dreiging", "", "", "Indien de dreiging toeneemt"),
    ("Bij de begroting voor 2025 rapporteert de minister aan uw Kamer over de bestede bedragen.", "minister", "de bestede bedragen", "", "de begroting voor 2025", ""),
    ("Ik laat uw Kamer in september weten of de levering doorgaat.", "ik", "of de levering doorgaat", "2024-09", "", ""),
    ("Ik kom hier in de volgende rapportage op terug.", "ik", "hier", "", "de volgende rapportage", ""),
    ("Op de gevolgen voor het personeel komt de staatssecretaris dit najaar terug.", "staatssecretaris", "de gevolgen voor het personeel", "2024-23", "", ""),
    ("Daarop kom ik in de Voorjaarsnota terug.", "ik", "Daarop", "", "de Voorjaarsnota", ""),
    ("De aanbevelingen worden betrokken bij de eerstvolgende evaluatie.", "", "De aanbevelingen", "", "de eerstvolgende evaluatie", ""),
    ("De gevraagde cijfers worden meegenomen in het jaarverslag over 2024.", "", "De gevraagde cijfers", "", "het jaarverslag over 2024", ""),
    ("Het kabinet neemt de ervaringen mee in de volgende voortgangsbrief.", "kabinet", "de ervaringen", "", "de volgende voortgangsbrief", ""),
    ("De staatssecretaris zegt toe de Kamer elk halfjaar een overzicht te sturen.", "staatssecretaris", "een overzicht", "", "", ""),
    ("Ik zeg toe dat de Kamer voor 1 oktober een brief krijgt.", "ik", "een brief", "2024-10-01", "", ""),
    ("De minister heeft toegezegd de regeling te evalueren.", "minister", "de regeling te evalueren", "", "", ""),
    ("De minister zegde in het debat toe uw Kamer te informeren over de wapenleveranties.", "minister", "de wapenleveranties", "", "", ""),
    ("Een nadere onderbouwing volgt in de Defensienota 2024.", "", "Een nadere onderbouwing", "", "de Defensienota 2024", ""),
    ("De resultaten van het onderzoek volgen begin 2025.", "", "De resultaten van het onderzoek", "2025", "", ""),
    ("In de loop van 2025 zal ik u de definitieve afrekening doen toekomen.", "ik", "de definitieve afrekening", "2025", "", ""),
    ("De Kamer wordt halfjaarlijks geïnformeerd over de stand van de voorraden.", "", "de stand van de voorraden", "", "", ""),
    ("Eind dit jaar ontvangt uw Kamer de uitkomsten van de verkenning.", "", "de uitkomsten van de verkenning", "2024", "", ""),
    ("Het kabinet zal uw Kamer hierover in de eerstvolgende voortgangsrapportage berichten.", "kabinet", "hierover", "", "de eerstvolgende voortgangsrapportage", ""),
    ("Over een maand bied ik uw Kamer de nota van wijziging aan.", "ik", "de nota van wijziging", "2024-06-15", "", ""),
    ("Wij verwachten de Kamer in het vierde kwartaal van 2024 te kunnen informeren over de gunning.", "wij", "de gunning", "2024-36", "", ""),
    ("De minister hoopt uw Kamer vóór het kerstreces het rapport van de commissie te sturen.", "minister", "het rapport van de commissie", "", "", "vóór het kerstreces"),
    ("Mocht de situatie verslechteren, dan zal ik uw Kamer onverwijld informeren.", "ik", "", "", "", "Mocht de situatie verslechteren"),
    ("Na ontvangst van het advies zal de staatssecretaris de Kamer een reactie toesturen.", "staatssecretaris", "een reactie", "", "", "Na ontvangst van het advies"),
    ("Uiterlijk op 1 februari 2025 wordt de tussenstand met uw Kamer gedeeld.", "", "de tussenstand", "2025-02-01", "", ""),
    ("De motie zal worden betrokken bij de volgende begroting.", "", "De motie", "", "de volgende begroting", ""),
    ("Zoals toegezegd ontvangt u voor 1 september een overzicht van alle lopende trainingen.", "", "een overzicht van alle lopende trainingen", "2024-09-01", "", ""),
    ("Ik heb uw Kamer toegezegd in het najaar terug te komen op de werving.", "ik", "de werving", "2024-23", "", ""),
    ("Een kabinetsreactie volgt zo spoedig mogelijk.", "", "Een kabinetsreactie", "", "", "zo spoedig mogelijk"),
    ("In het jaarverslag gaat de minister in op de ervaringen met het stelsel.", "minister", "de ervaringen met het stelsel", "", "het jaarverslag", ""),
    ("Binnen twee weken na afloop van de oefening rapporteer ik aan uw Kamer.", "ik", "", "", "", "Binnen twee weken na afloop van de oefening"),
    ("De Kamer is op 3 mei geïnformeerd en ontvangt in juni een vervolgbrief.", "", "een vervolgbrief", "2024-06", "", ""),
    ("U kunt de beantwoording van de vragen volgende maand tegemoetzien.", "", "de beantwoording van de vragen", "2024-06", "", ""),
    ("Ik informeer uw Kamer als de besluitvorming is afgerond.", "ik", "", "", "", "als de besluitvorming is afgerond"),
    ("Hierover wordt uw Kamer separaat geïnformeerd.", "", "Hierover", "", "", ""),
    ("Bij de Voorjaarsnota meldt het kabinet de Kamer welke bedragen verschuiven.", "kabinet", "welke bedragen verschuiven", "", "de Voorjaarsnota", ""),
    ("De aangepaste planning stuur ik u in september.", "ik", "De aangepaste planning", "2024-09", "", ""),
    ("Met de volgende rapportage krijgt de Kamer inzicht in de uitgaven per eenheid.", "", "inzicht in de uitgaven per eenheid", "", "de volgende rapportage", ""),
    ("Het kabinet blijft uw Kamer op de hoogte houden van de ontwikkelingen aan de grens.", "kabinet", "de ontwikkelingen aan de grens", "", "", ""),
    ("Volgend voorjaar leg ik de Kamer een wetsvoorstel voor.", "ik", "een wetsvoorstel", "2025-21", "", ""),
    ("Zoals gebruikelijk stuurt het kabinet de Kamer in het voorjaar de jaarlijkse rapportage over de veteranen.", "kabinet", "de jaarlijkse rapportage over de veteranen", "2024-21", "", ""),
    ("De minister van Financiën zal de Staten-Generaal hierover bij Miljoenennota 2025 informeren.", "minister van Financiën", "hierover", "", "", ""),
    ("Na de zomer volgt een voorstel voor de verdeling van de middelen.", "", "een voorstel voor de verdeling van de middelen", "", "", "Na de zomer"),
    ("Uw Kamer wordt hierover vertrouwelijk geïnformeerd zodra dit mogelijk is.", "", "hierover", "", "", "zodra dit mogelijk is"),
    ("Het eindverslag wordt uiterlijk 30 juni 2025 aan beide Kamers gezonden.", "", "Het eindverslag", "2025-06-30", "", ""),
    ("Wij doen de Kamer hiervan in het vierde kwartaal verslag.", "wij", "verslag", "2024-36", "", ""),
    ("Wanneer de onderhandelingen zijn afgerond, leg ik het akkoord aan uw Kamer voor.", "ik", "het akkoord", "", "", "Wanneer de onderhandelingen zijn afgerond"),
    ("Ik ben voornemens uw Kamer in september een actualisatie van de planning te sturen.", "ik", "een actualisatie van de planning", "2024-09", "", ""),
    ("Daarnaast zal ik in de volgende rapportage ingaan op de ervaringen van het personeel.", "ik", "de ervaringen van het personeel", "", "de volgende rapportage", ""),
    ("Voor het zomerreces informeer ik u over de voortgang van de werving.", "ik", "de voortgang van de werving", "", "", "Voor het zomerreces"),
    ("De Kamer kan begin volgend jaar een evaluatie van de proef tegemoetzien.", "", "een evaluatie van de proef", "2025", "", ""),
    ("Bij wijzigingen in de planning wordt uw Kamer tijdig geïnformeerd.", "", "", "", "", "Bij wijzigingen in de planning"),
    ("De uitkomsten van de audit zal ik met uw Kamer delen.", "ik", "De uitkomsten van de audit", "", "", ""),
    ("De staatssecretaris heeft in het debat toegezegd dat de Kamer voor het herfstreces een plan ontvangt.", "staatssecretaris", "een plan", "", "", "voor het herfstreces"),
    ("Over twee jaar evalueert het kabinet de regeling en informeert het uw Kamer over de resultaten.", "kabinet", "de resultaten", "2026-05-15", "", ""),
    ("Ik verwacht uw Kamer medio juli nader te kunnen berichten over de levertijden.", "ik", "de levertijden", "2024-07", "", ""),
    ("De beantwoording van de resterende vragen ontvangt u binnen tien dagen.", "", "De beantwoording van de resterende vragen", "2024-05-25", "", ""),
    ("Het kabinet komt voor het einde van het jaar met een brief over de toekomst van de missie.", "kabinet", "de toekomst van de missie", "2024", "een brief", ""),
    ("In mijn volgende brief kom ik terug op de oproep om meer te oefenen.", "ik", "de oproep om meer te oefenen", "", "mijn volgende brief", ""),
    ("De herijkte raming wordt verwerkt in de eerstvolgende begroting.", "", "De herijkte raming", "", "de eerstvolgende begroting", ""),
    ("De Kamer zal vooraf worden geïnformeerd over elke uitbreiding van het mandaat.", "", "elke uitbreiding van het mandaat", "", "", ""),
    ("Vanzelfsprekend houd ik u op de hoogte van verdere stappen in juni.", "ik", "verdere stappen", "2024-06", "", ""),
    ("Ook in 2025 zal ik de Kamer periodiek blijven informeren over de leveringen aan Oekraïne.", "ik", "de leveringen aan Oekraïne", "2025", "", ""),
    ("De definitieve cijfers worden in het jaarverslag opgenomen.", "", "De definitieve cijfers", "", "het jaarverslag", ""),
    ("Zodra er meer duidelijk is over de levering, kom ik hierop terug.", "ik", "de levering", "", "", "Zodra er meer duidelijk is over de levering"),
    ("Ik zeg u toe de uitkomsten van het gesprek schriftelijk aan de Kamer te doen toekomen.", "ik", "de uitkomsten van het gesprek", "", "", ""),
    ("Het rapport van de Auditdienst zal ik u vergezeld van een reactie begin oktober toezenden.", "ik", "Het rapport van de Auditdienst", "2024-10", "", ""),
    ("Uw Kamer ontvangt uiterlijk vrijdag 31 mei 2024 de antwoorden op de schriftelijke vragen.", "", "de antwoorden op de schriftelijke vragen", "2024-05-31", "", ""),
    ("De staatssecretaris informeert de Kamer komend najaar nader over de huisvesting van het personeel.", "staatssecretaris", "de huisvesting van het personeel", "2024-23", "", ""),
    ("Over de planning van de vervanging wordt de Kamer bij de begroting geïnformeerd.", "", "de planning van de vervanging", "", "de begroting", ""),
    ("Wij zullen uw Kamer dan ook opnieuw berichten indien de inzet wordt verlengd.", "wij", "", "", "", "indien de inzet wordt verlengd"),
    ("De resultaten van deze toets deel ik in het eerste kwartaal van 2025 met uw Kamer.", "ik", "De resultaten van deze toets", "2025-33", "", ""),
    ("Het streven is de Kamer voor 1 december een besluit voor te leggen.", "", "een besluit", "2024-12-01", "", ""),
    ("De minister heeft de Kamer een brief toegezegd over de inzet van drones.", "minister", "een brief", "", "", ""),
    ("Tot slot informeren wij de Kamer, mede namens de minister van Justitie en Veiligheid, in juli over de bewaking.", "wij", "de bewaking", "2024-07", "", ""),
    ("Ik hecht eraan de Kamer hierover zorgvuldig te informeren en stuur daarom in september een uitgebreide brief.", "ik", "een uitgebreide brief", "2024-09", "", ""),
    ("Na besluitvorming in de NAVO zal de Kamer hierover worden ingelicht.", "", "hierover", "", "", "Na besluitvorming in de NAVO"),
    ("Een overzicht van de contracten ontvangt de Kamer vertrouwelijk.", "", "Een overzicht van de contracten", "", "", ""),
    ("Aan de hand van de evaluatie zal het kabinet de Kamer eind 2025 een voorstel doen.", "kabinet", "een voorstel", "2025", "", ""),
    ("Uiterlijk eind juni geef ik uw Kamer inzicht in de kosten per wapensysteem.", "ik", "inzicht in de kosten per wapensysteem", "2024-06", "", ""),
    ("Over de gesprekken met de buurlanden, van 11 tot en met 13 december aanstaande in Wenen, informeer ik u.", "ik", "de gesprekken met de buurlanden, van 11 tot en met 13 december aanstaande in Wenen", "", "", ""),
    ("Over de conferentie in juni 2025 informeer ik uw Kamer.", "ik", "de conferentie in juni 2025", "", "", ""),
    ("Over de uitkomst van het overleg van 3 juni 2024 zal ik uw Kamer in september informeren.", "ik", "de uitkomst van het overleg van 3 juni 2024", "2024-09", "", ""),
    ("Wordt het mandaat verlengd, dan informeer ik u daarover.", "ik", "het mandaat", "", "", "Wordt het mandaat verlengd"),
    ("Blijkt de levering te vertragen, dan zal ik uw Kamer daarvan op de hoogte stellen.", "ik", "de levering", "", "", "Blijkt de levering te vertragen"),
    ("Zijn er nieuwe ontwikkelingen, dan informeert de minister uw Kamer hierover.", "minister", "hierover", "", "", "Zijn er nieuwe ontwikkelingen"),
    ("Zodra het jaarverslag verschijnt, informeer ik uw Kamer daarover.", "ik", "het jaarverslag", "", "", "Zodra het jaarverslag verschijnt"),
    ("Zodra het rapport verschijnt, stuur ik het uw Kamer toe.", "ik", "het rapport", "", "", "Zodra het rapport verschijnt"),
    ("Er loopt een onderzoek naar de schade; ik informeer uw Kamer daarover in het najaar.", "ik", "een onderzoek naar de schade", "2024-23", "", ""),
    ("Het kabinet besluit over de verlenging van de missie en informeert uw Kamer daarover in september.", "kabinet", "de verlenging van de missie", "2024-09", "", ""),
    ("De gesprekken lopen nog en daarover informeer ik uw Kamer in september.", "ik", "De gesprekken", "2024-09", "", ""),
    ("Het kabinet overlegt met de bondgenoten; ik informeer uw Kamer daarover.", "ik", "daarover", "", "", ""),
    ("Na overleg met de bondgenoten zal ik uw Kamer hierover informeren.", "ik", "hierover", "", "", ""),
    ("Het contract loopt af in juni 2025; ik informeer uw Kamer tijdig over het vervolg.", "ik", "het vervolg", "", "", "tijdig"),
    ("De missie eindigt in december 2024 en uw Kamer ontvangt een eindevaluatie.", "", "een eindevaluatie", "", "", ""),
    ("De volgende rapportage is voorzien in het voorjaar van 2025 en wordt u toegestuurd.", "", "De volgende rapportage", "2025-21", "", ""),
    ("De verkenning, voorzien in maart 2025, ontvangt uw Kamer tegelijk met de begroting.", "", "De verkenning", "2025-03", "de begroting", ""),
    ("Het advies verschijnt in juni 2024 en wordt aan uw Kamer gestuurd.", "", "Het advies", "2024-06", "", ""),
    ("Ik stuur uw Kamer het rapport, dat in juni 2024 verschijnt, in september toe.", "ik", "het rapport", "2024-09", "", ""),
    ("Ik stuur uw Kamer het rapport, dat in juni 2024 verschijnt.", "ik", "het rapport", "", "", ""),
    ("Ik stuur uw Kamer een verslag, dat u in september 2024 ontvangt.", "ik", "een verslag", "2024-09", "", ""),
    ("De reactie van het kabinet volgt voor het kerstreces.", "kabinet", "De reactie van het kabinet", "", "", "voor het kerstreces"),
    ("Een advies over de inzet, waarin ook de kosten staan, volgt voor het kerstreces.", "", "Een advies over de inzet", "", "", "voor het kerstreces"),
    ("Een strategie volgt voor het kerstreces.", "", "Een strategie", "", "", "voor het kerstreces"),
    ("De evaluatie wordt nu verwacht in Q4 2024.", "", "De evaluatie", "2024-36", "", ""),
    ("Het eindrapport van de commissie wordt in het vierde kwartaal van 2024 verwacht.", "", "Het eindrapport van de commissie", "2024-36", "", ""),
    ("In juni worden de resultaten van de toets verwacht.", "", "de resultaten van de toets", "2024-06", "", ""),
    ("Binnen zes weken na ontvangst stuurt het kabinet de Kamer een reactie.", "kabinet", "een reactie", "", "", "Binnen zes weken na ontvangst"),
    ("Binnen zes weken na ontvangst van het advies stuurt het kabinet de Kamer een reactie.", "kabinet", "een reactie", "", "", "Binnen zes weken na ontvangst van het advies"),
    ("Het kabinet stuurt de Kamer binnen vier weken na ontvangst hiervan een appreciatie.", "kabinet", "een appreciatie", "", "", "binnen vier weken na ontvangst hiervan"),
    ("Binnen een maand na dagtekening stuur ik u een besluit.", "ik", "een besluit", "", "", "Binnen een maand na dagtekening"),
    ("Het kabinet stuurt de Kamer na vaststelling het plan.", "kabinet", "het plan", "", "", "na vaststelling"),
    ("Na de ondertekening ontvangt u een afschrift van het contract.", "", "een afschrift van het contract", "", "", "Na de ondertekening"),
    ("Na behandeling in de ministerraad stuur ik uw Kamer het voorstel.", "ik", "het voorstel", "", "", "Na behandeling in de ministerraad"),
    ("Twee weken na de vaststelling van het plan informeer ik de Kamer over de kosten.", "ik", "de kosten", "", "", "Twee weken na de vaststelling van het plan"),
    ("Ik informeer de Kamer na afloop van de missie over de kosten.", "ik", "de kosten", "", "", "na afloop van de missie"),
    ("De Kamer wordt na afronding van het onderzoek geïnformeerd over de uitkomst.", "", "de uitkomst", "", "", "na afronding van het onderzoek"),
    ("De Kamer wordt na 1 maart 2026 geïnformeerd over de uitkomst.", "", "de uitkomst", "", "", "na 1 maart 2026"),
    ("Ik stuur uw Kamer na juni 2026 een overzicht.", "ik", "een overzicht", "", "", "na juni 2026"),
    ("Ik zeg toe dat de Kamer na 1 maart een brief ontvangt.", "ik", "een brief", "", "", "na 1 maart"),
    ("Ik stuur uw Kamer niet eerder dan 1 februari 2025 een overzicht.", "ik", "een overzicht", "", "", "niet eerder dan 1 februari 2025"),
    ("Ik informeer uw Kamer over de kosten na 1 maart 2026.", "ik", "de kosten na 1 maart 2026", "", "", ""),
    ("Ik stuur uw Kamer de nota die na 1 maart 2026 verschijnt.", "ik", "de nota", "", "", ""),
    ("Ik stuur de Kamer de brief die de NAVO voor 1 maart 2026 opstelt.", "ik", "de brief die de NAVO voor 1 maart 2026 opstelt", "", "", ""),
    ("Ik stuur de Kamer het plan dat in juni 2024 verschijnt.", "ik", "het plan", "", "", ""),
    ("Ik stuur de Kamer in september het plan dat het bondgenootschap in juni 2024 vaststelt.", "ik", "het plan dat het bondgenootschap in juni 2024 vaststelt", "2024-09", "", ""),
    ("Ik zeg toe dat de regeling voor 1 maart 2026 wordt herzien.", "ik", "de regeling", "2026-03-01", "", ""),
    ("Het kabinet stelt een evaluatie op die u in september 2024 ontvangt.", "kabinet", "een evaluatie", "2024-09", "", ""),
    ("De commissie die de schade onderzoekt, rapporteert in juni 2024 aan de Kamer.", "", "De commissie die de schade onderzoekt", "2024-06", "", ""),
    ("Op maandag 2 december stuur ik de Kamer een overzicht.", "ik", "een overzicht", "2024-12-02", "", ""),
    ("Ik stuur de Kamer uiterlijk maandag 3 juni een overzicht.", "ik", "een overzicht", "2024-06-03", "", ""),
    ("Maandag 3 juni ontvangt u een overzicht.", "", "een overzicht", "2024-06-03", "", ""),
    ("Ik stuur de Kamer niet later dan 1 februari een overzicht.", "ik", "een overzicht", "2025-02-01", "", ""),
    ("U ontvangt niet later dan vrijdag 7 juni een schema.", "", "een schema", "2024-06-07", "", ""),
    ("Vóór het meireces 2026 stuur ik de Kamer een overzicht.", "ik", "een overzicht", "", "", "Vóór het meireces 2026"),
    ("Na het zomerreces van 2025 ontvangt u een plan.", "", "een plan", "", "", "Na het zomerreces van 2025"),
    ("Ik ben bereid de Kamer in juni een overzicht te sturen.", "ik", "een overzicht", "2024-06", "", ""),
    ("Ik ben bereid om de Kamer voor het zomerreces te informeren over de werving.", "ik", "de werving", "", "", "voor het zomerreces"),
    ("Ik zeg toe dat ik hierop in het najaar terugkom.", "ik", "hierop", "2024-23", "", ""),
    ("Het kabinet heeft besloten dat de minister de Kamer voor 1 juli informeert.", "kabinet", "", "2024-07-01", "", ""),
    ("Na zijn bezoek aan Polen informeert hij de Kamer in juni.", "", "", "2024-06", "", ""),
    ("Ik zeg uw Kamer toe dat ik in juni terugkom op de werving.", "ik", "de werving", "2024-06", "", ""),
    ("Er is de Kamer toegezegd dat hierover jaarlijks wordt gerapporteerd.", "", "hierover", "", "", ""),
    ("Aan uw Kamer is toegezegd dat de minister jaarlijks rapporteert.", "minister", "", "", "", ""),
    ("Dat stuur ik uw Kamer in juni.", "ik", "Dat", "2024-06", "", ""),
    ("Ik verwijs u naar de beantwoording die u in juni ontvangt.", "ik", "de beantwoording", "2024-06", "", ""),
    ("De evaluatie wordt in juni afgerond en met de Kamer gedeeld.", "", "De evaluatie", "2024-06", "", ""),
    ("De audit wordt in het najaar voltooid en daarna aan uw Kamer gestuurd.", "", "De audit", "2024-23", "", ""),
    ("Ik informeer u in juni over het beleid en de kosten.", "ik", "het beleid en de kosten", "2024-06", "", ""),
    ("Het kabinet zal het de Kamer overeenkomstig artikel 100 van de Grondwet melden.", "kabinet", "het", "", "", ""),
    ("De Kamer ontvangt voor 1 juli een brief mede namens de minister van Defensie.", "minister van Defensie", "een brief", "2024-07-01", "", ""),
    ("U ontvangt deze brief voor de zomer.", "", "", "", "", "voor de zomer"),
    ("Op de vragen die de Kamer stelde over de kosten komt de minister terug.", "minister", "de vragen die de Kamer stelde over de kosten", "", "", ""),
    ("Ik informeer uw Kamer in juni over het plan dat in 2025 wordt uitgevoerd en dat u eerder zag.", "ik", "het plan dat in 2025 wordt uitgevoerd en dat u eerder zag", "2024-06", "", ""),
]  # fmt: skip
# Told already, told here, asked for, what should be, denied, or of other things.
SILENT = [
    "U ontving op 3 mei 2024 de evaluatie.",
    "De evaluatie is op 3 mei 2024 aan uw Kamer toegezonden.",
    "Hierbij bied ik u de evaluatie van de missie aan.",
    "Hiermee doe ik u de eindrapportage toekomen.",
    "Met deze brief doe ik de toezegging gestand om uw Kamer te informeren over de kosten.",
    "Bijgaand stuur ik uw Kamer het verslag van de bijeenkomst.",
    "De motie verzoekt de regering de Kamer voor 1 juli te informeren over de levering.",
    "De leden van de fractie vragen of de Kamer in het najaar een brief ontvangt.",
    "Uw Kamer heeft mij gevraagd haar voor de zomer een overzicht te sturen.",
    "In de bijlage treft u de antwoorden aan die ik uw Kamer stuur.",
    "Ik heb de Kamer in december 2023 geïnformeerd over het besluit.",
    "De Kamer was hierover in april 2024 al ingelicht.",
    "Het rapport werd in maart 2024 aan de Kamer aangeboden.",
    "De lessen zijn meegenomen in de vorige rapportage.",
    "De aanbevelingen waren betrokken bij de evaluatie van 2023.",
    "De militairen komen op 3 juni 2024 terug uit Litouwen.",
    "De minister keert op 3 juni terug van zijn reis.",
    "De brigade ontvangt in 2025 nieuwe voertuigen, zoals in de brief aan uw Kamer staat.",
    "De tweede rotatie volgt in het najaar van 2024.",
    "De Kamer zou in 2023 worden geïnformeerd over de kosten.",
    "Ik had uw Kamer eerder moeten informeren over de vertraging.",
    "Het kabinet is verplicht de Kamer vooraf te informeren over de inzet van militairen.",
    "Het kabinet ziet geen aanleiding de Kamer hierover nader te informeren.",
    "Over operationele details kan de Kamer niet in het openbaar worden geïnformeerd.",
    "Ik kan uw Kamer melden dat de laatste militairen zijn teruggekeerd.",
    "Om uw Kamer goed te informeren is een dashboard ingericht.",
    "Wanneer ontvangt de Kamer de evaluatie?",
    "De Kamer heeft vorige week een vertrouwelijke briefing gekregen.",
    "Het informeren van de Kamer over geheime operaties vergt zorgvuldigheid.",
    "In het debat vroeg uw Kamer de minister voor de zomer terug te komen op de kosten.",
    "Zoals toegezegd is uw Kamer op 4 april 2024 per brief bericht.",
    "De commandant zal het personeel in juni informeren over de verhuizing.",
    "Nederland heeft toegezegd 300 militairen te leveren.",
    "U kunt de folder binnen zes weken terugsturen.",
    "Het voertuig wordt in 2025 aan Oekraïne aangeboden.",
    "De eerder aan de Kamer gestuurde brief gaat over 2023.",
    "De stukken die uw Kamer in maart 2024 ontving, zijn openbaar.",
    "De kosten worden meegenomen door de bondgenoten.",
    "Ook de Algemene Rekenkamer was bij de evaluatie betrokken.",
    "De toezegging om de Kamer te informeren over de opleiding is hiermee afgedaan.",
    "Op 12 april 2024 stuurde ik u de tussenbalans.",
    "Uw Kamer is in december 2023 geïnformeerd over de aanbesteding.",
    "De toegezegde brief treft u hierbij aan.",
    "Met deze brief kom ik terug op de vraag over de munitie.",
    "De Kamer heeft het kabinet opgeroepen haar te informeren over de levering.",
    "De rapportage volgt de indeling van vorig jaar.",
    "Uit het rapport volgt dat de kosten in 2025 stijgen.",
    "Polen heeft zijn parlement in 2023 geïnformeerd.",
    "De compagnie komt in augustus 2024 terug naar Nederland.",
    "Graag laat ik u weten dat de verlenging doorgaat.",
    "Het kabinet kan hierover geen mededelingen doen aan uw Kamer.",
    "De ministers hadden de Kamer moeten inlichten.",
    "De opmerkingen van uw Kamer zijn verwerkt in het plan van 2023.",
    "De gemeente stuurt omwonenden in juni een brief.",
    "Kan de minister toezeggen de Kamer voor de zomer te informeren?",
    "De fractie wil dat de Kamer ieder kwartaal een rapportage ontvangt.",
    "Ter uitvoering van de motie ontving u op 2 februari het plan.",
    "In het verleden werd de Kamer jaarlijks geïnformeerd.",
    "De militairen krijgen in 2025 nieuwe uitrusting.",
    "Nederland neemt in 2025 deel aan de oefening, zoals aan de Kamer gemeld.",
    "De reservisten worden betrokken bij de bewaking.",
    "In deze brief informeer ik u over de voortgang.",
    "De voorzitter meldt dat de vergadering om tien uur begint.",
    "Het parlement van Litouwen krijgt in 2025 een nieuwe voorzitter.",
    "De Kamer verzocht in mei 2023 om een brief over de vervanging.",
    "Vorig jaar heeft het kabinet de Kamer twee keer schriftelijk bericht.",
    "Eerder berichtte ik uw Kamer over de problemen met de motoren.",
    "De Kamer is niet geïnformeerd over de schade.",
    "Het rapport is als bijlage bij deze brief gevoegd en wordt u hierbij aangeboden.",
    "De indieners verzoeken het kabinet voor 1 oktober met een brief te komen.",
    "De fracties willen dat het kabinet de Kamer jaarlijks informeert.",
    "Heeft de minister de Kamer hierover tijdig ingelicht?",
    "De regering zou de Kamer voor de zomer informeren, maar dat is niet gebeurd.",
    "De wet schrijft voor dat de Kamer wordt geïnformeerd.",
    "Uw Kamer heeft de brief op 8 mei 2024 ontvangen.",
    "Op 14 juni 2023 is de Kamer vertrouwelijk bijgepraat.",
    "De levering volgt in het eerste kwartaal van 2025.",
    "Het bataljon neemt voertuigen mee in de trein.",
    "De commissie brengt in september 2024 een bezoek aan de eenheid.",
    "Daarmee heb ik uw Kamer volledig geïnformeerd over de gebeurtenissen.",
    "Met de brief van 3 mei 2024 heb ik voldaan aan de toezegging de Kamer te informeren.",
    "Door middel van deze brief bericht ik u over de uitkomst.",
    "De afspraken over het informeren van de Kamer zijn in 2023 herzien.",
    "Oekraïne krijgt van Nederland in 2025 zes radars.",
    "Ik deel de zorgen van uw Kamer over de levertijden.",
    "De Kamer sprak op 5 maart 2024 over het mandaat.",
    "Aan het verzoek om de Kamer te informeren is in april voldaan.",
    "In maart 2024 zond ik uw Kamer het plan van aanpak.",
    "De Kamer is hierover al meermaals geïnformeerd, laatstelijk op 5 april 2024.",
    "Ik verwijs uw Kamer naar de brief van 5 april 2024 over de levering.",
    "Bijgevoegd vindt u de rapportage over 2023.",
    "Het kabinet deelt het standpunt van uw Kamer.",
    "Bent u bereid de Kamer hierover voor het debat te informeren?",
    "De Kamer wil weten wanneer de evaluatie volgt.",
    "De motie vraagt om een brief voor de begroting.",
    "Er is geen reden om de Kamer daar apart over te informeren.",
    "De Kamer had dit in 2022 moeten weten.",
    "Nederland stuurt in 2025 een fregat naar de Rode Zee.",
    "De minister ontvangt in juni 2024 zijn ambtgenoot uit Polen.",
    "De commandant meldt zich op 3 juni 2024 bij het hoofdkwartier.",
    "Toen kwam de minister terug op zijn eerdere antwoord.",
    "De opleiding volgt in 2025 een nieuw rooster.",
    "Ik heb de toezegging aan de Kamer hiermee afgedaan.",
    "De brief die u op 3 mei 2024 kreeg, gaat hierover.",
    "Het zou goed zijn als de Kamer hierover vaker werd geïnformeerd.",
    "De verplaatsing van het bataljon volgt voor het kerstreces.",
    "Van de evaluatie wordt in juni 2025 veel verwacht.",
    "De evaluatie wordt niet voor 2025 verwacht.",
    "De evaluatie werd in 2023 verwacht.",
    "De levering wordt in juni 2025 verwacht.",
    "In het rapport wordt verwacht dat de kosten in 2025 stijgen.",
    "Over de inzet informeer ik u als volgt.",
    "De Kamer ontvangt deze brief mede namens de minister van Buitenlandse Zaken.",
    "Deze brief ontvangt u mede namens de staatssecretaris van Defensie.",
    "De Kamer ontvangt dit antwoord ook namens de minister van Defensie.",
    "Mede namens de minister van Financiën stuur ik uw Kamer deze brief over de kosten.",
    "Ik stuur een afschrift van deze brief aan de voorzitter van de Eerste Kamer.",
    "De Kamer is na ontvangst van het advies geïnformeerd over de uitkomst.",
    "Is de dreiging groter, dan nemen wij maatregelen.",
    "Over de gesprekken van 11 december 2023 heb ik u geïnformeerd.",
]


def _promises(text: str, letter: Date | None = LETTER) -> list[Promise]:
    claims = read_claims(read_text(text), letter)
    return [claim.value for claim in claims if isinstance(claim.value, Promise)]


@pytest.mark.parametrize("row", PROMISED, ids=lambda row: row[0])
def test_what_is_promised(row: tuple[str, str, str, str, str, str]) -> None:
    (promise,) = _promises(row[0])
    due = promise.date.edtf if promise.date else ""
    assert (promise.office, promise.what, due, promise.document, promise.condition) == row[1:]


@pytest.mark.parametrize("sentence", SILENT)
def test_what_is_no_promise(sentence: str) -> None:
    assert _promises(sentence) == []


@pytest.mark.parametrize(
    ("letter", "said", "due"),
    [
        (Date(2024, 5, 15), "binnen twee weken", Date(2024, 5, 29)),
        (Date(2024, 5, 15), "over tien dagen", Date(2024, 5, 25)),
        (Date(2024, 1, 31), "binnen een maand", Date(2024, 2, 29)),
        (Date(2024, 11, 30), "binnen drie maanden", Date(2025, 2, 28)),
        (Date(2024, 5, 15), "binnen 1 jaar", Date(2025, 5, 15)),
        (Date(2024, 5), "binnen drie maanden", Date(2024, 8)),
        (Date(2024, 5), "binnen zes weken", None),
        (Date(2024), "binnen zes weken", None),
        (Date(9999, 12, 31), "binnen zes weken", None),
        (Date(9999, 12, 31), "binnen zes maanden", None),
        (None, "binnen zes weken", None),
        (Date(2024, 5, 15), "binnen zes weken na ontvangst van het advies,", None),
        (Date(2024, 5, 15), "in het voorjaar", Date(2024, 21)),
        (Date(2024, 6, 15), "in het voorjaar", Date(2025, 21)),
        (Date(2024, 1, 15), "in het voorjaar", Date(2024, 21)),
        (Date(2024, 1, 15), "in de winter", Date(2023, 24)),
        (Date(2024, 12, 15), "in de winter", Date(2024, 24)),
        (Date(2024, 12, 15), "in het najaar", Date(2025, 23)),
        (Date(2024, 5, 15), "in de winter", Date(2024, 24)),
    ],
)
def test_a_term_and_a_season_run_from_the_letter(letter: Date | None, said: str, due: Date | None) -> None:
    (promise,) = _promises(f"Ik stuur uw Kamer {said} de evaluatie.", letter)
    assert promise.date == due
    assert promise.condition == ("" if due else said.rstrip(","))
    assert promise.what == "de evaluatie"


# A sentence and what it is due on, in what or on what condition: not what the date of a noun in it says.
DUE = [
    # A noun's own year.
    ("Uw Kamer ontvangt in het eerste kwartaal van 2025 de cijfers van de proef die in 2023 is gestart.", "2025-33", "", ""),
    ("Uw Kamer ontvangt in het najaar van 2024 het werkplan voor 2025.", "2024-23", "", ""),
    ("Ik stuur u voor 1 december de raming voor 2025.", "2024-12-01", "", ""),
    ("Uw Kamer ontvangt uiterlijk 1 oktober 2024 de agenda voor de jaren 2025 tot en met 2028.", "2024-10-01", "", ""),
    ("Ik stuur u in het najaar de evaluatie van het verdrag dat in 2025 in werking treedt.", "2024-23", "", ""),
    ("Na de zomer stuur ik uw Kamer de planning voor de tweede helft van 2025.", "", "", "Na de zomer"),
    ("Voor de zomer van 2025 sturen wij u het oefenprogramma voor 2026-2030.", "", "", "Voor de zomer van 2025"),
    ("In januari informeer ik de Kamer over het jaar 2024.", "2025-01", "", ""),
    ("Uw Kamer ontvangt de resultaten over 2024 in het voorjaar van 2025.", "2025-21", "", ""),
    ("De Kamer wordt over de inzet vanaf 1 januari 2025 nader geïnformeerd.", "", "", ""),
    ("Ik ben voornemens de Kamer in december te informeren over de bijdrage vanaf 2026.", "2024-12", "", ""),
    ("Uw Kamer krijgt eind dit jaar de meerjarenraming tot en met 2029.", "2024", "", ""),
    ("Uw Kamer ontvangt de begroting 2025 op Prinsjesdag.", "", "", "op Prinsjesdag"),
    ("Ik informeer u via de begroting 2025.", "", "de begroting 2025", ""),
    ("Uw Kamer ontvangt het jaarverslag 2024 in mei 2025.", "2025-05", "", ""),
    ("De in 2025 te starten proef wordt in juni met uw Kamer gedeeld.", "2024-06", "", ""),
    ("De uitkomst van de top in juli 2024 ontvangt u in september.", "2024-09", "", ""),
    ("Ik zeg toe dat uw Kamer in juni het draaiboek voor de oefening in juli ontvangt.", "2024-06", "", ""),
    # It does say when.
    ("Ik informeer u voor 2026 nader over de werving.", "2026", "", ""),
    ("Vanaf 2025 informeer ik de Kamer jaarlijks over de kosten.", "2025/..", "", ""),
    ("Ik stuur het u in juni toe.", "2024-06", "", ""),
    ("Ik stuur u uiterlijk in de eerste week van juni een brief.", "2024-06", "", ""),
    ("Uw Kamer ontvangt elk jaar een overzicht, voor het eerst in mei 2026.", "2026-05", "", ""),
    # When it was said, or would have been.
    ("De minister heeft in maart toegezegd de Kamer voor 1 juli te berichten.", "2024-07-01", "", ""),
    ("Zoals ik uw Kamer in maart heb toegezegd, ontvangt u in oktober een brief.", "2024-10", "", ""),
    ("Zoals toegezegd in 2023 informeer ik uw Kamer.", "", "", ""),
    ("De voor juni aangekondigde evaluatie ontvangt uw Kamer in september.", "2024-09", "", ""),
    ("Ik stuur u in Q1 2025, en niet zoals eerder gemeld in Q4 2024, een brief.", "2025-33", "", ""),
    ("Uw Kamer ontvangt het rapport, anders dan eerder gemeld in juni, pas in september.", "2024-09", "", ""),
    # Another's clause.
    ("De commissie rondt in juni het onderzoek af en de minister stuurt het u in september.", "2024-09", "", ""),
    ("De commissie rondt in juni het onderzoek af, waarna ik u in september informeer.", "2024-09", "", ""),
    ("Nu de missie in juli 2025 eindigt, stuur ik uw Kamer een eindevaluatie.", "", "", ""),
    # A choice.
    ("In het derde of vierde kwartaal van 2024 ontvangt uw Kamer een brief.", "2024-35/2024-36", "", ""),
    ("Ik stuur u in oktober of november een brief.", "2024-10/2024-11", "", ""),
    ("In december/januari 2025 ontvangt uw Kamer een brief.", "2024-12/2025-01", "", ""),
    ("Ik stuur u eind 2024 of begin 2025 een brief.", "2024/2025", "", ""),
    # Reckoned from something else than the letter.
    ("Ik verwacht het advies in juni te ontvangen en stuur u dan een reactie binnen acht weken.", "", "", "binnen acht weken"),
    ("Zodra het advies er is, informeer ik uw Kamer binnen zes weken.", "", "", "Zodra het advies er is"),
    ("Ik stuur u uiterlijk twee weken voor 20 juni 2024 een brief.", "", "", "uiterlijk twee weken voor 20 juni 2024"),
    ("Ik stuur u vóór het debat op 5 juni een brief.", "", "", "vóór het debat op 5 juni"),
    ("Ik stuur u dan ook binnen zes weken een brief.", "2024-06-26", "", ""),
]  # fmt: skip


@pytest.mark.parametrize("row", DUE, ids=lambda row: row[0])
def test_what_is_due_is_due_by_the_date_of_its_verb(row: tuple[str, str, str, str]) -> None:
    (promise,) = _promises(row[0])
    assert (promise.date.edtf if promise.date else "", promise.document, promise.condition) == row[1:]


# What is promised for one date, with more behind the same verb for a later one.
MORE = [
    ("Ik stuur u het plan in juni en het verslag in september.", "het plan", "2024-06"),
    ("Ik stuur u uiterlijk eind juni de evaluatie, en in september het standpunt.", "de evaluatie", "2024-06"),
    ("De minister stuurt u in juni het plan en de staatssecretaris stuurt in juli de nota.", "het plan", "2024-06"),
    ("U ontvangt in mei 2025 een brief en in december 2025 het eindrapport.", "een brief", "2025-05"),
    ("Ik informeer uw Kamer in juni over de werving en in september over de kosten.", "de werving", "2024-06"),
    ("Ik informeer uw Kamer in juni over de inzet in 2023 en in 2025.", "de inzet in 2023 en in 2025", "2024-06"),
    ("Ik stuur u in juni de nota en het verslag.", "de nota en het verslag", "2024-06"),
    ("Ik zeg toe dat ik u in juni bericht en dat u in september een brief ontvangt.", "een brief", "2024-09"),
]


@pytest.mark.parametrize(("sentence", "what", "due"), MORE, ids=lambda value: value)
def test_what_is_promised_goes_with_its_own_date(sentence: str, what: str, due: str) -> None:
    (promise,) = _promises(sentence)
    assert (promise.what, promise.date.edtf if promise.date else "") == (what, due)


# A sentence and what each of its clauses promises: where it ends up, who, what and when.
SEVERAL = [
    (
        "Voor 1 mei 2025 leg ik u een verbeterplan voor, en in 2025 ontvangt u telkens in het najaar een verslag.",
        [("ik", "een verbeterplan", "2025-05-01"), ("", "een verslag", "2025")],
    ),
    (
        "In juni stuur ik uw Kamer de evaluatie en in het najaar ontvangt u een reactie van het kabinet.",
        [("ik", "de evaluatie", "2024-06"), ("kabinet", "een reactie van het kabinet", "2024-23")],
    ),
    (
        "Ik informeer uw Kamer in september over de gunning en stuur u begin 2025 de definitieve planning.",
        [("ik", "de gunning", "2024-09"), ("ik", "de definitieve planning", "2025")],
    ),
    (
        "In oktober informeer ik uw Kamer over de kosten en stuur ik u een overzicht van de contracten.",
        [("ik", "de kosten", "2024-10"), ("ik", "een overzicht van de contracten", "2024-10")],
    ),
    (
        "U ontvangt voor 1 juli een tussenbericht; de minister zal uw Kamer in december 2024 het eindrapport toesturen.",
        [("", "een tussenbericht", "2024-07-01"), ("minister", "het eindrapport", "2024-12")],
    ),
    (
        "De minister informeert uw Kamer in juni over de huisvesting, terwijl ik u in september de begroting stuur.",
        [("minister", "de huisvesting", "2024-06"), ("ik", "de begroting", "2024-09")],
    ),
    (
        "De evaluatie volgt medio 2025; ik kom daarop terug in de volgende rapportage.",
        [("", "De evaluatie", "2025"), ("ik", "De evaluatie", "")],
    ),
    (
        "Het rapport volgt in juni 2024 en de kabinetsreactie volgt in september.",
        [("", "Het rapport", "2024-06"), ("", "de kabinetsreactie", "2024-09")],
    ),
    (
        "Indien de levering uitvalt, informeer ik uw Kamer en stuur ik u een nieuwe planning.",
        [("ik", "", ""), ("ik", "een nieuwe planning", "")],
    ),
    (
        "De minister informeert uw Kamer in juni, de staatssecretaris informeert uw Kamer in september.",
        [("minister", "", "2024-06"), ("staatssecretaris", "", "2024-09")],
    ),
    # One clause, or a second one that hangs on another or tells nothing.
    (
        "Ik zeg toe dat ik uw Kamer in juni informeer en dat u in september een brief ontvangt.",
        [("ik", "een brief", "2024-09")],
    ),
    (
        "De minister stuurt uw Kamer in juni een brief over Polen, waar hij op 3 juli 2024 wordt ontvangen.",
        [("minister", "een brief over Polen", "2024-06")],
    ),
    (
        "Zodra het contract is getekend en de Kamer is geïnformeerd, stuur ik u de planning.",
        [("ik", "de planning", "")],
    ),
    ("Ik verwacht u in mei te kunnen informeren over de staking.", [("ik", "de staking", "2024-05")]),
]


@pytest.mark.parametrize(("sentence", "promised"), SEVERAL, ids=lambda value: value if isinstance(value, str) else "")
def test_each_clause_that_tells_is_a_promise_of_its_own(sentence: str, promised: list[tuple[str, str, str]]) -> None:
    found = [(one.office, one.what, one.date.edtf if one.date else "") for one in _promises(sentence)]
    assert found == promised


def test_a_promise_spans_its_own_clause() -> None:
    text = "In juni stuur ik uw Kamer de nota, en in september ontvangt u een verslag."
    claims = [claim for claim in read_claims(read_text(text), LETTER) if claim.kind == "promise"]
    assert [claim.text for claim in claims] == [
        "In juni stuur ik uw Kamer de nota",
        "in september ontvangt u een verslag.",
    ]


def test_a_length_that_is_told_about_is_no_term() -> None:
    assert _promises("Ik informeer uw Kamer over zes weken training.") == [Promise("ik", "zes weken training")]


def test_a_stretch_without_a_full_stop_is_no_promise() -> None:
    assert _promises("Ik stuur uw Kamer in juni de evaluatie" + " en het verslag" * 200 + ".") == []
