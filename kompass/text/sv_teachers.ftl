## Vem kan vi ringa?
page-teachers = Vem kan vi ringa?
page-teachers-answers = Vem kan vi lära av?
choose-about = Om vad
about-weakest = Det svagaste hos oss
choose-likeness = Ändra urvalet: år och vikter för likhet

teachers-headline =
    { $municipality } { $year }: { $teachers ->
        [0] vi har inte hittat någon att ringa om
        [one] det finns en kommun att ringa om
       *[other] det finns { $teachers } kommuner att ringa om
    } { $level ->
        [question] { $n ->
            [one] den svagaste delfrågan
           *[other] de { $n } svagaste delfrågorna
        }
       *[area] { $n ->
            [one] det svagaste området
           *[other] de { $n } svagaste områdena
        }
    }.
teachers-headline-improve =
    { $municipality } { $year }: { $teachers ->
        [0] vi har inte hittat någon att ringa om det utvärderarna ser mest att förbättra i.
        [one] det finns en kommun att ringa om det utvärderarna ser mest att förbättra i.
       *[other] det finns { $teachers } kommuner att ringa om det utvärderarna ser mest att förbättra i.
    }
teachers-improve-why = Vi har inte hittat poäng per område, så vi vet inte vad som är svagast. Vi utgår i stället från förbättringsmöjligheterna.
teachers-headline-picked =
    { $municipality }: { $teachers ->
        [0] vi har inte hittat någon att ringa om { $item }.
        [one] det finns en kommun att ringa om { $item }.
       *[other] det finns { $teachers } kommuner att ringa om { $item }.
    }
teachers-headline-none =
    Vi vet inte vad som är svagast i { $municipality }{ $year ->
        [none] { "" }
       *[other] { " " }{ $year }
    }: vi har inte hittat poäng per område, och inga förbättringsmöjligheter.
teachers-none-years = Poäng per område känner vi från { $years }: välj den utvärderingen.
teachers-none-pick = Välj något under ”Om vad”, så letar vi efter kommuner som har en styrka eller ett gott exempel där.
teachers-none-item = Fråga om ett område eller en delfråga med --item.
teachers-found-by = Så är de funna: { $parts }.
teachers-found-by-question =
    { $n ->
        [one] i { $n } fall är de tydligt högre i delfrågan
       *[other] i { $n } fall är de tydligt högre i delfrågan
    }
teachers-found-by-area =
    { $n ->
        [one] i { $n } fall är de tydligt högre i området
       *[other] i { $n } fall är de tydligt högre i området
    }
teachers-found-by-texts =
    { $n ->
        [one] i { $n } fall bara på texter
       *[other] i { $n } fall bara på texter
    }
teachers-how = Vilka som nämns, och i vilken ordning, är vårt val. Det följer av poäng, texter och likhet, och lasten sprids så att inte alla ringer samma kommun.

teachers-own-points = Ni har { $points } ({ $percent }), { $year }.
teachers-own-improve =
    { $n ->
        [one] Utvärderarna ser { $n } förbättringsmöjlighet här ({ $year }).
       *[other] Utvärderarna ser { $n } förbättringsmöjligheter här ({ $year }).
    }
teachers-own-unknown = Vi har inte hittat er siffra här.
teachers-tried-question =
    { $n ->
        [0] Vi känner inte delfrågan för någon annan kommun i samma version.
        [one] Den enda andra kommun vi känner delfrågan för är inte tydligt högre.
       *[other] Ingen av de { $n } andra kommuner vi känner delfrågan för är tydligt högre.
    }
teachers-tried-area =
    { $n ->
        [0] Vi känner inte området för någon annan kommun i samma version.
        [one] Den enda andra kommun vi känner området för är inte tydligt högre.
       *[other] Ingen av de { $n } andra kommuner vi känner området för är tydligt högre.
    }
teachers-by-question =
    { $known ->
        [one] Den enda andra kommun vi känner delfrågan för är tydligt högre.
       *[other] Av { $known } andra kommuner som vi känner delfrågan för är { $higher } tydligt högre.
    }
teachers-by-area =
    { $known ->
        [one] Den enda andra kommun vi känner området { $item } för är tydligt högre. Där har ni { $points }.
       *[other] Av { $known } andra kommuner som vi känner området { $item } för är { $higher } tydligt högre. Där har ni { $points }.
    }
teachers-by-own-area =
    { $known ->
        [one] Den enda andra kommun vi känner området för är tydligt högre.
       *[other] Av { $known } andra kommuner som vi känner området för är { $higher } tydligt högre.
    }
teachers-instead-area = Därför gäller svaret hela området.
teachers-by-texts =
    { $known ->
        [0] Vi har inte heller hittat någon styrka eller något gott exempel i området { $item }.
        [one] Svaret bygger bara på texter: en kommun har en styrka eller ett gott exempel i området { $item }. Ingen skillnad i poäng påstås.
       *[other] Svaret bygger bara på texter: { $known } kommuner har en styrka eller ett gott exempel i området { $item }. Ingen skillnad i poäng påstås.
    }
teachers-other-areas = Texter ur versioner med andra områden är inte med.
teachers-also = Fler som har något att visa. Svaret bygger bara på texter: ingen skillnad i poäng påstås.
teachers-also-named = bara på texter: { $names }

reason-figure = { $theirs } av { $max }, ni har { $own }: { $verdict }
reason-climbed = steg från { $before } till { $after } mellan { $first } och { $second }
reason-findings =
    { $where ->
        [question] { $findings } i delfrågan
       *[area] { $findings } i området
    }
reason-findings-says =
    { $where ->
        [question] { $findings } i delfrågan, enligt { $who }
       *[area] { $findings } i området, enligt { $who }
    }
reason-likeness-unknown = vi vet för lite för att säga hur lik den är
reason-old = det är från { $year }, så fråga om det finns kvar
reason-undated = året är okänt, så fråga om det finns kvar
teachers-gift = Ni är tydligt högre i { $item } ({ $own } mot { $theirs } av { $max }): där kan ni ge något tillbaka.
teachers-gift-shown = Där har ni { $findings }.

teachers-overview = Att ringa, punkt för punkt
column-teachers = Att ringa
teachers-rest-area = i hela området
teachers-rest-texts = bara på texter
column-own = Ni har
teachers-nobody = ingen hittad
teachers-source = Källa
teachers-mail = Text till ett mejl
teachers-mail-hello = Hej!
teachers-mail-own =
    { $level ->
        [question] Vi i { $municipality } vill utvecklas i delfrågan { $item } i KommunKompassen.
       *[area] Vi i { $municipality } vill utvecklas i området { $item } i KommunKompassen.
    }
teachers-mail-figure = Vi såg att ni { $year } hade { $theirs } av { $max }. Vi har { $own }.
teachers-mail-figure-area = Vi såg att ni { $year } hade { $theirs } av { $max } i området { $item }. Vi har { $own }.
teachers-mail-climbed = Ni har dessutom stigit, från { $before } år { $first }.
teachers-mail-text = Vi läste om er: { $text }
teachers-mail-ask = Vem hos er kan vi prata en halvtimme med om hur ni gör?
teachers-mail-gift = I gengäld berättar vi gärna om { $item }, där vi har { $own } av { $max }.
teachers-mail-bye = Vänliga hälsningar

number-teachers = Vem ni kan ringa
number-teachers-how = Den som är tydligt högre i samma version, annars i området, annars den som har en text att visa. Ordningen: styrka eller gott exempel i delfrågan, sedan i området; därefter likhet, om kommunen har stigit och hur många andra som också kunde ringa den.
