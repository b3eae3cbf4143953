## Allmänt
kompass = Kompass
and = och
unknown-figure = –
total = Totalt
total-phrase = totalen
derived = uträknat av Kompass
source = Källa
sources = Källor
year-unknown = okänt år
edition-unknown = okänd version
country-SE = Sverige
country-NO = Norge
country-DK = Danmark
level-total = totalt
level-area = områden
level-question = delfrågor
language-sv = Svenska
language-en = English
made-up-mark = PÅHITTAT
made-up-banner = Påhittade kommuner: allt du ser här är exempel, inget är verkliga resultat.

## Omdömen och jämförbarhet
verdict-higher = tydligt högre
verdict-same = ungefär lika
verdict-lower = tydligt lägre
grade-comparable = Jämförbart.
grade-limited-short = med försiktighet
grade-limited = Kan jämföras med försiktighet.
grade-not-comparable = Kan inte jämföras.
confidence-high = säker uppgift
confidence-medium = ganska säker uppgift
confidence-low = osäker uppgift
statistic-mean = Snitt
statistic-median = Median

## Värden i ord
points-of = { $points } av { $max }
reference-value = { $points } ({ $who }, { $when })
against-mean-above = { $gap } över snittet { $reference }.
against-mean-below = { $gap } under snittet { $reference }.
against-mean-equal = Lika med snittet { $reference }.
against-median-above = { $gap } över medianen { $reference }.
against-median-below = { $gap } under medianen { $reference }.
against-median-equal = Lika med medianen { $reference }.
median-of-published = Medianer är gjorda på publicerade resultat. Kommuner berättar hellre om goda resultat, så medianen brukar ligga högre än de snitt som publicerats.

## Rubrikens stege
headline-points = { $municipality } fick { $points } poäng ({ $year }).
headline-before = Före det { $points } ({ $year }): { $change }.
headline-before-grade = Före det { $points } ({ $year }), i en annan version.
headline-areas-above = Över snittet i { $above } av { $of } områden.
headline-areas-above-some =
    { $known ->
        [one] Vi har hittat ett publicerat snitt för bara ett område, och där ligger kommunen { $above ->
            [0] inte över.
           *[other] över.
        }
       *[other] Över snittet i { $above } av de { $known } områden som vi har hittat ett publicerat snitt för.
    }
headline-areas-higher = Högre än förra gången i { $higher } av { $of } områden.
headline-verdict-total =
    { $margin ->
        [cautious] Med försiktig marginal: { $verdict }.
        [bold] Med djärv marginal: { $verdict }.
       *[normal] Med vår marginal: { $verdict }.
    }
headline-no-reference = Vi har inte hittat något publicerat snitt för den här versionen.
headline-evaluated = { $municipality } utvärderades { $year }, men vi har inte hittat poängen.
headline-evaluated-no-year = { $municipality } har utvärderats, men vi har inte hittat vare sig år eller poäng.
headline-nothing = Vi har inte hittat någon utvärdering av { $municipality }.
headline-nothing-why = Det kan finnas en ändå: ungefär 240 utvärderingar har gjorts i 140 svenska kommuner, och vi känner till en del av dem.
headline-unplaced = { $municipality } fick { $points } poäng, men vi vet inte vilket år. Resultatet visas därför utan jämförelser.
headline-later = Senast utvärderad { $year } (poäng ej hittade). Senast kända poäng är från { $known }.
headline-newer = Det finns ett senare resultat, från { $year }; det här är från { $known }.
headline-age =
    { $years ->
        [one] Resultatet är { $years } år gammalt.
       *[other] Resultatet är { $years } år gammalt.
    }
headline-partial =
    { $n ->
        [one] { $municipality } ({ $year }): vi känner poängen för { $n } av { $of } områden, men inte totalen.
       *[other] { $municipality } ({ $year }): vi känner poängen för { $n } av { $of } områden, men inte totalen.
    }
headline-age-evaluation =
    { $years ->
        [one] Utvärderingen är { $years } år gammal.
       *[other] Utvärderingen är { $years } år gammal.
    }
rung-task-title = Vill du fylla luckan?
rung-task-open = Rapporten är en allmän handling. Be kommunens registrator om den, eller sök på kommunens webbplats.
rung-task-request = Text att skicka till registratorn
rung-request =
    Hej!
    Jag vill ta del av KommunKompassens rapport om { $municipality }{ $year ->
        [none] { "" }
       *[other] { " " }({ $year })
    }, som SKL eller SKR har gjort. Rapporten är en allmän handling. Skicka den gärna som PDF, tillsammans med poängen per delfråga om de finns i en egen bilaga.
    Vänliga hälsningar
rung-similar = Kommuner av ungefär samma storlek som har kända poäng
nothing-found = Vi har inte hittat någon utvärdering av { $municipality }.
no-points-found = Vi har inte hittat några poäng.

## Jämförelser
comparison-sentence =
    { $n ->
        [0] { $municipality } { $year } har inga jämförelsekommuner med kända poäng ({ $peers }; { $edition }).
        [one] { $municipality } { $year } jämförd med { $peers }: { $n } kommun, { $edition }, år { $years }.
       *[other] { $municipality } { $year } jämförd med { $peers }: { $n } kommuner, { $edition }, år { $years }.
    }
comparison-other-edition = Också { $edition } är med. { $grade }
comparison-left-out =
    { $n ->
        [one] { $n } kommun som stämmer med urvalet kunde inte vara med.
       *[other] { $n } kommuner som stämmer med urvalet kunde inte vara med.
    }
peers-country = alla i { $label } med kända poäng i samma version
peers-all = alla med kända poäng i jämförbara versioner
peers-county =
    { $label ->
        [unknown] kommuner i samma län, men vi vet inte vilket län det är
       *[other] kommuner i { $label }
    }
peers-group =
    { $label ->
        [unknown] kommuner i samma SKR-grupp, men vi vet inte vilken grupp det är
       *[other] kommuner i SKR-gruppen { $label }
    }
peers-size = de kommuner som ligger närmast { $label } i folkmängd
peers-picked = valda kommuner
peers-similar = de kommuner som mest liknar { $label }
peers-choice-country = Alla i landet, samma version
peers-choice-all = Alla, även jämförbara versioner
peers-choice-county = Samma län
peers-choice-group = Samma SKR-grupp
peers-choice-size = Närmast i folkmängd (10)
peers-choice-similar = Liknande kommuner (10)
peers-choice-picked = Välj kommuner själv
left-out-outside-years = Poäng är kända, men från andra år än de valda.
left-out-year-unknown = Poäng är kända, men inte från vilket år.
left-out-no-points-at-level = Poäng är kända, men inte på den här nivån.
left-out-no-points = Utvärderad i samma version, men vi har inte hittat poängen.
left-out-other-edition = Bara utvärderad i en annan version: { $editions }.
left-out-edition-unknown = Vi vet inte vilken version utvärderingen gjordes i.
left-out-not-evaluated = Vi har inte hittat någon utvärdering.
members-title =
    { $n ->
        [one] Jämförelsekommunen ({ $n })
       *[other] Jämförelsekommunerna ({ $n })
    }
left-out-title = Inte med i jämförelsen ({ $n })

## Rangordning
within-group = SKR-gruppen { $name }
within-size = gruppen { $name } och de närmast i folkmängd
within-similar = gruppen { $name } och liknande kommuner
within-picked = gruppen av valda kommuner
ranking-denominator =
    Vi känner poängen för { $with_points } av { $all } kommuner i { $where }{ $editions ->
        [0] .
        [one] , i en version.
       *[other] , i { $editions } versioner.
    }
ranking-known =
    { $n ->
        [0] Ingen av dem har kända poäng för { $item } i { $edition }.
        [one] { $n } av dem har kända poäng för { $item } i { $edition }, från { $years }.
       *[other] { $n } av dem har kända poäng för { $item } i { $edition }, från { $years }.
    }
ranking-first =
    { $n ->
        [one] Den enda är { $names } med { $points }.
       *[other] Högst bland dem: { $names } med { $points }.
    }
place-of = { $place } av { $n }
ranking-say-title = Det här kan ni säga
ranking-say =
    { $n ->
        [one] { $municipality } är den enda kommun i { $where } som vi känner poängen för ({ $item }, { $edition }, { $years }).
       *[other] { $municipality } har plats { $place } av de { $n } kommuner i { $where } som vi känner poängen för ({ $item }, { $edition }, { $years }).
    }
ranking-say-tied =
    { $municipality } delar plats { $place } av de { $n } kommuner i { $where } som vi känner poängen för ({ $item }, { $edition }, { $years }).
ranking-band = Plats { $first }–{ $last } av { $n }: { $above } tydligt högre, { $same } ungefär lika, { $below } tydligt lägre.

## Förändring
step-total = { $before } ({ $first }) → { $after } ({ $second }): { $change } poäng.
step-total-apart = { $before } ({ $first }) och { $after } ({ $second }).
step-areas = Högre i { $higher } av { $of } områden, tydligt i { $clearly }. Lägre i { $lower }, tydligt i { $clearly_lower }.
step-questions = Högre i { $higher } av { $of } delfrågor, tydligt i { $clearly }. Lägre i { $lower }, tydligt i { $clearly_lower }.
higher-of = Högre i { $higher } av { $of }, tydligt i { $clearly }. Lägre i { $lower }.
change-none = Vi känner inte poängen från två utvärderingar, så ingen förändring kan visas.

## Terminalen
app-starts = Kompass startar på { $address } (stäng med Ctrl+C).
check-result =
    { $n ->
        [0] Inga fel i datapaketen.
        [one] { $n } fel i datapaketen.
       *[other] { $n } fel i datapaketen.
    }
column-item = Nr
column-points = Poäng
column-reference =
    { $statistic ->
        [mean] Snitt
        [median] Median, publicerad
       *[mixed] Snitt eller median
    }
column-gap =
    { $statistic ->
        [mean] Mot snitt
        [median] Mot publicerad median
       *[mixed] Mot snitt eller median
    }
column-median = Median
column-best = Högst
column-verdict = Omdöme

## Fel
error-unexpected = Något gick fel som Kompass inte väntade sig. Ladda om sidan, och anmäl felet om det kommer tillbaka.
error-port = Kompass kan inte svara på port { $port }. Körs det redan? Öppna http://localhost:{ $port }, eller välj en annan port: KOMPASS_PORT=8600 uv run kompass.
error-port-nonsense = ”{ $port }” är inget portnummer. Skriv ett tal mellan 1 och 65535, till exempel: KOMPASS_PORT=8600 uv run kompass.
error-package-faults =
    { $n ->
        [one] Datapaketen har { $n } fel och kan inte visas. Rätta det och ladda om. ”kompass check” visar felet.
       *[other] Datapaketen har { $n } fel och kan inte visas. Rätta dem och ladda om. ”kompass check” visar alla.
    }
error-unknown-municipality =
    { $n ->
        [0] Det finns ingen kommun som heter ”{ $name }”.
       *[other] Det finns ingen kommun som heter ”{ $name }”. Menade du { $nearest }?
    }
error-unknown-edition = Versionen ”{ $edition }” finns inte. Välj en av: { $editions }.
error-unknown-item = ”{ $item }” finns inte i versionen { $edition }. Skriv total, ett område (1) eller en delfråga (1.1).
error-unknown-peer-choice = Urvalet ”{ $choice }” finns inte. Välj bland: { $choices }.
error-unknown-year =
    { $n ->
        [0] Vi har inte hittat någon utvärdering av { $municipality } år { $year }, eller något annat känt år.
       *[other] Vi har inte hittat någon utvärdering av { $municipality } år { $year }. Kända år: { $years }.
    }
error-no-figures = Vi har inte hittat poäng för { $municipality } på den här nivån ({ $level }), så det finns inget att jämföra.
fault-place = { $path }, rad { $line }
fault-no-manifest = datapackage.json saknas. Lägg tillbaka filen eller peka ut en annan datamapp.
fault-manifest-json = filen är inte giltig JSON. Rätta den.
fault-manifest-shape = beskrivningen av tabellerna är inte komplett ({ $value }).
fault-no-file = filen saknas. Lägg tillbaka den eller ta bort den ur datapackage.json.
fault-header = rubrikraden är ”{ $value }” men ska vara ”{ $expected }”.
fault-cells = raden har { $value } celler men ska ha { $expected }. Se efter om ett komma eller ett citattecken saknas.
fault-encoding = filen är inte UTF-8 (byte { $value }). Spara den som UTF-8.
fault-csv = filen går inte att läsa som CSV ({ $value }).
fault-parquet = filen går inte att läsa som Parquet ({ $value }).
fault-columns = kolumnerna är ”{ $value }” men ska vara ”{ $expected }”.
fault-column-type = kolumnen är lagrad som { $value } men ska vara av typen { $expected }.
fault-required = värdet saknas.
fault-type = ”{ $value }” är inte av typen { $expected }.
fault-not-allowed = ”{ $value }” är inte ett av: { $expected }.
fault-pattern = ”{ $value }” har inte rätt form ({ $expected }).
fault-minimum = { $value } är mindre än { $expected }.
fault-maximum = { $value } är större än { $expected }.
fault-unknown-key = ”{ $value }” finns inte i { $expected }.
fault-duplicate-key = ”{ $value }” finns redan på en tidigare rad ({ $expected }).
fault-points-above-maximum = { $value } poäng är mer än maximum { $expected }.
fault-unknown-item = området eller delfrågan ”{ $value }” finns inte i versionen { $expected }.
fault-area-sum = totalen är { $value } men de åtta områdena summerar till { $expected }.
fault-question-sum = området är { $value } men dess delfrågor summerar till { $expected }.
fault-duplicate-evaluation = ”{ $value }” är samma kommun och år som ”{ $expected }”. Ta bort den ena.
fault-evaluation-id = id är ”{ $value }” men ska vara ”{ $expected }”.
fault-finding-evaluation = iakttagelsen hör inte ihop med utvärderingen ”{ $value }” ({ $expected }).
fault-finding-area = område ”{ $value }” kräver version och grund, och delfrågan ska ligga i området ({ $expected }).
fault-reference-above-maximum = { $value } poäng passar inte versionens maximum { $expected }.
fault-made-up = ”{ $value }”: påhittade namn ska ha ”(påhittad)” i sig, och verkliga inte.
fault-question-maxima = områdets maximum är { $value } men delfrågornas summerar till { $expected }.
fault-undeclared-comparability = { $value } har { $expected } besked om jämförbarhet men ska ha ett.
fault-unpaired-areas = områdena i { $value } får jämföras ({ $expected }) men inga par är angivna.
