## Delfrågor: hur mångas siffror ligger
page-questions = Delfrågor
page-questions-answers = Hur ser det ut fråga för fråga?
spread-known =
    { $level ->
        [question] Vi känner delfrågorna för { $n } av { $all } kommuner i { $where } ({ $edition }{ $years ->
            [none] ).
           *[some] , { $years }).
        }
       *[area] Vi känner områden för { $n } av { $all } kommuner i { $where } ({ $edition }{ $years ->
            [none] ).
           *[some] , { $years }).
        }
    }
item-code =
    { $level ->
        [area] område { $code }
       *[question] delfråga { $code }
    }
spread-too-few = Det är för få för en median: den kräver { $needed } kommuner.
spread-item-none = Vi har inte hittat poäng för { $item } i urvalet.
spread-item-median = Medianen för { $item } är { $median } ({ $percent }). Antal: { $n }, { $years }.
spread-item-half = Mitthalvan ligger mellan { $low } och { $high }.
spread-item-ends =
    { $more ->
        [0] Lägst { $low }, högst { $high } ({ $names }).
       *[other] Lägst { $low }, högst { $high } ({ $names } och { $more } till).
    }
spread-item-one = Den enda kända siffran för { $item } är { $high } ({ $names }).
spread-place = { $municipality } { $year }: { $points } ({ $percent }).{ $of ->
        [0] {""}
       *[other] {" "}Av { $of } andra har { $higher } högre, { $same } lika mycket och { $lower } lägre. Med marginalen: { $clearly_higher } tydligt högre, { $about_same } ungefär lika, { $clearly_lower } tydligt lägre.
    }
spread-own-missing = Vi har inte hittat { $municipality } bland dem som har poäng här.
spread-table-question = Alla delfrågor
spread-table-area = Alla områden
range = { $low }–{ $high }
column-half = Mitthalvan
column-ends = Lägst–högst
column-mean = Snitt av de kända
spread-percent-note = Procent av delfrågans maxpoäng, för delfrågorna har olika max.
choose-question = Visa
all-items-question = Alla delfrågor
all-items-area = Alla områden
questions-missing = Kompass har inte delfrågorna i { $edition }. Här visas områdena. Delfrågor kommer med när rapporter med dem läses in; de påhittade kommunerna visar hur det ser ut.
questions-missing-points = Vi har inte hittat poäng per delfråga för någon i urvalet. Läs in er rapport, så finns era egna här.
questions-nothing = Vi har inte hittat några poäng per område eller delfråga i { $edition } för någon i urvalet. Välj en annan version eller ett större urval.
lowest-share-title = Lägst andel av max
most-left-title = Flest poäng kvar
lowest-share-text = Det här är svagast i sig.
most-left-text = Det här ger mest på totalen, men tunga delfrågor hamnar högt även när de är starka.
column-left = Kvar
highest-title = Högst i urvalet
highest-table = De högsta
item-findings-title = Vad utvärderarna såg hos andra
item-findings-of = { $municipality } { $year } ({ $points })
item-findings-none = Vi har inga iakttagelser om just det här i urvalet.
item-findings-own-none = Vi har inga iakttagelser om just det här för { $municipality }.
to-all-items = Till alla delfrågor

## Alla utvärderingar: hur resultaten ligger i en version
evaluations-spread-title = Så ligger resultaten i { $edition }
evaluations-spread-table = Snitt, spridning och antal
evaluations-choose-edition = Välj en version, så visas snitt, spridning och antal per område för den och perioden.
evaluations-spread-note = Snittet är vårt, av de resultat vi känner i urvalet, ett per kommun. Kommuner berättar hellre om goda resultat, så det ligger högre än de snitt som SKR har uppgett.
evaluations-spread-made-up = Snittet är av de påhittade resultaten, ett per kommun.
common-improvements-title = Vanligaste förbättringsmöjligheterna
common-improvements-text =
    { $n ->
        [one] Av { $n } utvärdering med kända förbättringsmöjligheter i versionen och perioden.
       *[other] Av { $n } utvärderingar med kända förbättringsmöjligheter i versionen och perioden.
    }
common-improvements-table = Var utvärderarna oftast vill se förbättringar
common-improvements-none = Vi har inga förbättringsmöjligheter ur utvärderingar i den här versionen och perioden.
column-where = Var
column-evaluations-n = Utvärderingar
common-some = Några av dem
