## Navigation och ram
nav-own = Vår kommun
nav-compare = Jämför
nav-learn = Lär av andra
nav-data = Data
page-start = Start
page-municipality = Så står vi oss
page-municipality-answers = Hur ligger vi till?
page-change = Förändring
page-change-answers = Vad har förändrats mellan utvärderingarna?
page-compare = Jämför kommuner
page-compare-answers = Hur skiljer sig kommunerna åt?
page-ranking = Rangordning
page-ranking-answers = Vem ligger var? Är vi bäst i länet?
page-evaluations = Alla utvärderingar
page-evaluations-answers = Vad är känt?
page-method = Så räknar vi
page-method-answers = Kan jag lita på det här?
foot-not-skr = Kompass är inte SKR:s tjänst. Poängen är utvärderarnas; jämförelserna är våra.
foot-local = Kompass körs på den här datorn och skickar ingenting vidare.
data-to-example = Prova med påhittade kommuner
data-to-published = Till de verkliga resultaten
choice-unknown = Adressen innehåller ett val som inte finns ({ $name }: { $value }). Sidan visar det vanliga i stället.

## Val
choose-municipality = Min kommun
choose-municipality-hint = Välj din kommun
choose-municipality-first = Välj en kommun här ovanför, så visas resultatet.
choose-year = Utvärdering
choose-peers = Jämför med
choose-picked = Kommuner att jämföra med
choose-several = Välj en eller flera
choose-level = Nivå
choose-edition = Version
choose-item = Vad rangordnas
choose-within = Bland
choose-view = Visa som
view-radar = Radar
view-dots = Punkter
all-editions = Alla versioner
only-with-points = Bara med kända poäng
more-columns = Visa fler kolumner
group-option = SKR-grupp: { $name }

## Start
start-what = Jämför hur Sveriges kommuner styrs och leds, med resultat från KommunKompassen.
start-not = Mäter hur kommunen styrs och leds, inte hur bra skolan eller omsorgen är.
start-example-of = Ett verkligt resultat som exempel
start-more = Se mer om { $municipality }
start-tasks = Vad vill du veta?
start-known =
    { $n } utvärderingar är kända, { $points } av dem med poäng, från { $first } till { $last }{ $own ->
        [0] .
       *[other] , varav { $own } bara hos er.
    }

## Så står vi oss
table-areas = { $municipality }: poäng per område
column-area = Område
column-change = Förändring
column-gap-to-reference =
    { $statistic ->
        [mean] Mot snittet
        [median] Mot medianen
       *[mixed] Mot snittet eller medianen
    }
column-peer-median = Median bland jämförda
column-peer-best = Högst bland jämförda
column-n = Antal
column-question = Delfråga
column-achieved = Uppnått
column-max = Max
column-percent = Procent
column-municipality = Kommun
column-edition = Version
column-year = År
column-why = Varför
derived-star = \* Uträknat: siffran är framräknad ur andra siffror.
questions-title = Delfrågor
series-median = Median bland jämförda
line-reference = mot snittet
line-median = mot medianen
line-published-median = mot den publicerade medianen
line-name-reference = snittet
line-name-published-median = den publicerade medianen
line-name-median = medianen bland de jämförda
line-name-mixed = snittet eller medianen
copy-text = Kopiera text till ett PM
copy-made = (Hämtat ur Kompass { $date }.)
print-hint = Vill du ha sidan på papper? Skriv ut den från webbläsaren (Ctrl+P). Menyer och knappar följer inte med.
headline-change-graded = Skillnaden är { $change }.
no-points-short = poäng ej hittade

## Iakttagelser
findings-title = Vad utvärderarna såg
findings-strength =
    { $n ->
        [one] { $n } styrka
       *[other] { $n } styrkor
    }
findings-improvement =
    { $n ->
        [one] { $n } förbättringsmöjlighet
       *[other] { $n } förbättringsmöjligheter
    }
findings-example =
    { $n ->
        [one] { $n } gott exempel
       *[other] { $n } goda exempel
    }
findings-no-area = Utan område
findings-others =
    { $n ->
        [one] { $n } annan iakttagelse om kommunen
       *[other] { $n } andra iakttagelser om kommunen
    }
findings-others-note = Från andra utvärderingar, från kommunen själv, från juryer och föreningar. De hör inte till resultatet ovan.
says-evaluator = utvärderarna
says-municipality = kommunen själv
says-prize-jury = jury
says-association = förening eller organisation
says-other = annan källa

## Förändring
change-timeline = Poängen över tid
change-each-year =
    { $statistic ->
        [mean] Varje år mot det publicerade snitt som ligger närmast i tid
        [median] Varje år mot den publicerade median som ligger närmast i tid
       *[mixed] Varje år mot publicerat snitt eller median, närmast i tid
    }
change-none-of = { $municipality }: vi känner inte poängen från två utvärderingar, så ingen förändring kan visas.
change-known-years =
    { $n ->
        [one] Känd utvärdering: { $years }.
       *[other] Kända utvärderingar: { $years }.
    }
change-verdict =
    { $margin ->
        [cautious] Med försiktig marginal: { $verdict }.
        [bold] Med djärv marginal: { $verdict }.
       *[normal] Med vår marginal: { $verdict }.
    }
change-between =
    { $n ->
        [one] Däremellan finns utvärderingen { $years }, utan kända poäng på den här nivån.
       *[other] Däremellan finns utvärderingarna { $years }, utan kända poäng på den här nivån.
    }
change-unplaced = Ännu en utvärdering är känd ({ $year }, { $edition }), men den kan inte vara med i en förändring eftersom år eller version är okänd.
column-reference-then =
    { $statistic ->
        [mean] Närmaste publicerade snitt
        [median] Närmaste publicerade median
       *[mixed] Närmaste publicerade snitt eller median
    }

## Jämför kommuner
compare-no-line = { $municipality }: det finns varken ett publicerat snitt eller minst tre jämförelsekommuner att hålla siffrorna mot.
compare-total = { $municipality }: { $points } poäng, { $gap } { $line } { $value }: { $verdict }.
compare-areas = { $municipality } ligger över { $line } i { $above } av { $of } områden, tydligt i { $clearly }. Under i { $below }, tydligt i { $clearly_below }.
compare-questions = { $municipality } ligger över { $line } i { $above } av { $of } delfrågor, tydligt i { $clearly }. Under i { $below }, tydligt i { $clearly_below }.
compare-against-one = Mot { $municipality }: { $gap } poäng, { $verdict }.
compare-against = Mot { $municipality }: högre i { $higher } av { $of }, tydligt i { $clearly }. Lägre i { $lower }, tydligt i { $clearly_lower }.
compare-of = n = { $n }
compare-line-published = { $statistic }: { $owner }.
compare-line-median = Medianen är vår egen: n = { $n }, { $years }.
compare-most-above = Längst över
compare-most-below = Längst under
compare-side-by-side = Sida vid sida, poäng
compare-side-by-side-percent = Sida vid sida, procent av max
compare-heat-note = Ju mörkare ruta, desto större andel av max. Siffran är den som gäller.
compare-radar-limit = I diagrammet visas högst { $n } andra kommuner. Välj dem själv under ”Jämför med”.
table-cut = Tabellen visar de { $shown } första av { $n }. Välj färre för att se de andra.
compare-table-limit = Tabellen visar { $shown } av { $n } kommuner. Välj själv under ”Jämför med” för att se andra.
column-line = Jämfört med
column-difference = Skillnad

## Rangordning
column-place = Plats
column-band = Band av platser
tied = delad
ranking-table = Rangordning efter { $item }
ranking-band-note = Bandet visar vilka platser som är rimliga när skillnader under marginalen räknas som ungefär lika.

## Alla utvärderingar
evaluations-headline =
    Vi känner till { $n } utvärderingar av { $municipalities } kommuner och stadsdelar, { $with_points } av dem med poäng{ $own ->
        [0] .
       *[other] , varav { $own } bara hos er.
    }
evaluations-of-all = Ungefär 240 utvärderingar hade gjorts i Sverige till och med 2020.
evaluations-table = { $n } utvärderingar
evaluations-table-note = Ett streck betyder att vi inte har hittat någon siffra. Det är inte noll. Stjärna betyder uträknat. Kolumnerna 1–8 är områdena, som skiljer sig mellan versionerna.
evaluations-map-table = Sveriges kommuner efter vad vi känner till
column-known = Vad vi känner till
known-points = Utvärderad, poäng kända
known-evaluated = Utvärderad, poäng ej hittade
known-none = Ingen utvärdering hittad
references-title = Publicerade snitt
references-table = Snitt och medianer som andra har publicerat
column-statistic = Mått
column-who = Vem och vilka
column-when = När
missing-title = Vad som saknas
missing-text =
    { $n ->
        [one] { $n } svensk utvärdering är känd utan att vi har hittat poängen. Har du rapporten i en låda? Den är en allmän handling, och den fyller luckan.
       *[other] { $n } svenska utvärderingar är kända utan att vi har hittat poängen. Har du en av rapporterna i en låda? Den är en allmän handling, och den fyller luckan.
    }
missing-table = Så detaljerat känner vi utvärderingarna
level-known-total = Totalpoäng
level-known-area = Minst ett område
level-known-question = Delfrågor
sources-n = Alla källor ({ $n })

## Så räknar vi
method-headline = KommunKompassen utvärderar hur en kommun styrs och leds: 8 områden med högst 100 poäng var, bedömda av utvärderare efter dokument och intervjuer.
method-headline-note = Det är frivilligt att delta. Ett snitt över deltagarna är därför inget snitt för landets kommuner.
method-editions = Versionerna
column-questions = Delfrågor
column-note = Att veta
method-areas-of = Områdena i { $edition }
method-areas = Områden
method-questions = Delfrågor
column-title = Namn
method-comparability = Vad som kan jämföras
method-comparability-text = Versionerna skiljer sig åt. Ett område betyder något bara tillsammans med sin version, och en skillnad mellan versioner visas aldrig utan ett besked om vad den är värd.
method-comparability-all = Alla { $n } besked
column-versions = Versioner
column-level = Nivå
column-grade = Besked
method-margins = När vi kallar det en skillnad
column-margin = Marginal
margin-points = { $n } poäng
method-numbers = Hur varje siffra blir till
column-what = Siffra
column-how = Så görs den
number-reference = Snittet
number-reference-how = Det publicerade snitt för samma version som ligger närmast i tid, med vem som säger det och när. Det är ett snitt av deltagare.
number-median = Medianen
number-median-how = Vår egen, bland jämförelsekommunernas publicerade resultat, och bara från tre värden. Kommuner berättar hellre om goda resultat, så den ligger 40–70 poäng över de publicerade snitten.
number-place = Platsen
number-place-how = Efter den senaste utvärderingen i versionen, en per kommun. Den sägs alltid med hur många vi känner poängen för. Lika poäng delar plats.
number-band = Bandet av platser
number-band-how = Från 15 kommuner: en plats efter dem som ligger tydligt högre, till platsen före dem som ligger tydligt lägre.
number-derived = Uträknade siffror
number-derived-how = Ett område är summan av sina delfrågor och totalen summan av sina områden, men bara när alla delar är kända. Också siffror som räknats fram ur en källas andra siffror är märkta med stjärna.
number-missing = Det som saknas
number-missing-how = Saknas är inte noll. Ett streck betyder att vi inte har hittat någon siffra.
number-change = Förändringen
number-change-how = Senare minus tidigare inom samma version. Mellan versioner visas den bara där det kan försvaras, och då med besked.
number-rises = Snittökning
number-rises-how = Visas aldrig. Den som sjunker berättar sällan om det, så en snittökning av det publicerade skulle bli för hög.
number-peers = Jämförelsekommunerna
number-peers-how = Den senaste utvärderingen per kommun som har siffran. Samma SKR-grupp och folkmängd gäller den tid versionen användes. De som inte kan vara med räknas upp, med skäl.
number-share = Procent
number-share-how = Poäng delat med högsta möjliga. Delfrågor har olika max och jämförs därför i procent. Genomsnittet av procenten är inte resultatet.
method-data = Varifrån uppgifterna kommer
method-data-text = Poängen är hämtade ur det som kommuner, tidningar och rapporter har publicerat, och varje siffra har sin källa. Styrkor och förbättringsmöjligheter är återgivna med våra egna ord. Namn på personer sparas aldrig.
method-corrections = Ser du ett fel? Hör av dig med en källa, så rättar vi.
method-version = Dataversion { $version }, fingeravtryck { $fingerprint }.
