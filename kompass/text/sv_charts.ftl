## Diagram: det som står i bilderna
chart-percent-of-max = Procent av max
chart-points = Poäng
chart-points-of-max = Poäng av { $max }
chart-hover-points = { $points } av { $max } ({ $percent })
chart-peers = Jämförelsekommuner ({ $n })
chart-mean-value = Snitt { $value }
chart-median-value = Median { $value }
chart-published-mean = Publicerat snitt, med år
chart-published-median = Publicerad median, med år
chart-own-total = Kommunens poäng
chart-total-not-found = Poäng ej hittade
chart-points-not-found = poäng ej hittade
chart-only-total-missing = totalen ej hittad
chart-before-year = Före: { $year }
chart-after-year = Efter: { $year }
chart-other-edition = annan version
chart-rises = Högre ({ $n })
chart-falls = Lägre ({ $n })
chart-unchanged = Oförändrat ({ $n })
chart-change-axis = Procent av max<br>Siffran i bilden: förändring i poäng
chart-change-hover = Förändring: { $change } poäng
chart-map-points = Kända poäng ({ $n })
chart-map-evaluated = Utvärderad, poäng ej hittade ({ $n })
chart-map-none = Ingen utvärdering hittad ({ $n })
chart-map-hover-points = vi känner poängen
chart-map-hover-evaluated = utvärderad, men vi har inte hittat poängen
chart-map-hover-none = vi har inte hittat någon utvärdering
chart-map-outlined = { $name } (inramad)
chart-map-source = Kommungränser: SCB
chart-mean-nearest = Publicerat snitt, närmast i tid
chart-mean-nearest-year = Publicerat snitt närmast { $year }: { $percent }
chart-margin = { $verdict } (marginalen)
chart-median = Median { $points }
chart-median-of-published = Median av publicerade poäng { $points }
chart-median-key = Median
chart-median-of-published-key = Median av publicerade poäng
chart-middle-half = Mitthalvan { $first }–{ $last }
chart-middle-half-key = Mitthalvan
chart-lowest-highest = Lägst till högst
chart-municipalities = Kommuner
chart-name-points = { $name }: { $points } poäng
chart-bar =
    { $n ->
        [one] { $n } kommun: { $points } av { $max }
       *[other] { $n } kommuner: { $points } av { $max }
    }
chart-before = Före
chart-after = Efter
chart-again-axis = Poäng av { $max }<br>Siffran i bilden: förändring i poäng
chart-again-heading = { $verdict }: { $n } av { $of }
chart-again-heading-cut = { $verdict }: { $n } av { $of } ({ $shown } i bilden)
chart-again-nobody = Ingen av dem vi känner
chart-course-between = Däremellan: { $years }
chart-course-unknown = Bara kända en del av åren ({ $n })

## Diagram: meningar för den som inte ser bilden
chart-radar = Radardiagram: { $facts }
chart-dots = Punktdiagram: { $facts }
chart-no-points = Vi har inte hittat några poäng.
chart-subject-without-points = Vi har inte hittat några poäng för { $name }.
chart-single = { $name }: { $item }, { $points } av { $max } poäng ({ $percent }).
chart-level = { $name } har { $share } i alla { $n }.
chart-extremes = { $name } har högst i { $best } ({ $high }) och lägst i { $worst } ({ $low }).
chart-missing = För { $n } av { $of } har vi inte hittat något värde.
chart-against =
    { $of ->
        [1] Jämfört med { $other }: { $higher ->
            [0] { $lower ->
                [0] lika.
               *[other] lägre.
            }
           *[other] högre.
        }
       *[other] Jämfört med { $other }: högre i { $higher } av { $of }, lägre i { $lower }.
    }
chart-against-nothing = { $other }: inget värde att jämföra med.
chart-with-peers =
    { $n ->
        [one] { $n } jämförelsekommun är med i bilden.
       *[other] { $n } jämförelsekommuner är med i bilden.
    }
chart-and-more = { $names } och { $n } till
chart-change = Förändring: { $facts }
chart-change-counts = { $name } från { $first } till { $second }: högre i { $rises } av { $of }, lägre i { $falls }, oförändrat i { $same }.
chart-change-most-up = Störst ökning: { $names } ({ $change } poäng).
chart-change-most-down = Störst minskning: { $names } ({ $change } poäng).
chart-missing-one-side =
    { $n ->
        [one] { $n } visas inte, för vi känner värdet bara från den ena utvärderingen.
       *[other] { $n } visas inte, för vi känner värdena bara från den ena utvärderingen.
    }
chart-timeline = { $name } över åren. { $facts }
chart-timeline-empty = Tidslinje. { $facts }
chart-timeline-edition = I { $edition }: { $values }.
chart-points-in = { $points } poäng { $year }
chart-timeline-unknown = Utvärderad utan att vi har hittat totalpoängen: { $years }.
chart-timeline-undated =
    { $n ->
        [one] { $n } utvärdering visas inte, för vi vet inte vilket år den gjordes.
       *[other] { $n } utvärderingar visas inte, för vi vet inte vilka år de gjordes.
    }
chart-break = Mellan { $before } och { $after } går ingen linje. { $grade }
chart-ranking = Stapeldiagram: { $facts }
chart-ranking-highest = Högst: { $names } med { $points }.
chart-ranking-lowest = Lägst: { $names } med { $points }.
chart-ranking-place = { $name } har plats { $place } av { $n } ({ $points } poäng).
chart-ranking-tied = { $name } delar plats { $place } av { $n } ({ $points } poäng).
chart-ranking-cut = Bilden visar { $shown } av { $n }; alla står i tabellen.
chart-map = Karta över Sveriges kommuner: { $facts }
chart-map-counts = Vi känner poängen för { $points } av { $all }. { $evaluated } till är utvärderade utan att vi har hittat poängen.
chart-map-which = Kända poäng: { $names }.
chart-map-highlight = { $name }: { $category }.
chart-clearly-in = Med vår marginal: { $higher } i { $above }, { $same } i { $level }, { $lower } i { $below }.
chart-clearly-others = Med vår marginal: { $above } { $higher }, { $level } { $same }, { $below } { $lower }.
chart-above-own-mean = { $year }: över sitt snitt i { $above } av { $of }
chart-distribution = Fördelning: { $facts }
chart-distribution-counts =
    { $n ->
        [one] { $item }, { $n } kommun, { $years }.
       *[other] { $item }, { $n } kommuner, { $years }.
    }
chart-distribution-one = { $name } har { $points } av { $max } poäng.
chart-distribution-range = Poäng av { $max }: { $facts }.
chart-lowest = lägst { $points }
chart-highest-who = högst { $points } ({ $names })
chart-highest-many = högst { $points } ({ $n } kommuner)
chart-distribution-subject = { $name } har { $points } poäng. Av de andra ligger { $higher } högre, { $same } lika och { $lower } lägre.
chart-distribution-absent = Vi har inte hittat poängen för den valda kommunen.
chart-spreads = Spridning: { $facts }
chart-spread-counts =
    { $n ->
        [one] { $n } kommun, { $years }
       *[other] { $n } kommuner, { $years }
    }
chart-spread-each = Varje rad har mellan { $fewest } och { $most }.
chart-spread-range = Lägst { $lowest }, högst { $highest }
chart-spread-medians = { $kind }: högst i { $best } ({ $high }), lägst i { $worst } ({ $low }).
chart-spread-widest-half = Spridningen är störst i { $names } (mitthalvan { $first }–{ $last }).
chart-spread-widest = Spridningen är störst i { $names } ({ $first }–{ $last }).
chart-spread-own = { $name } ligger över medianen i { $above } av { $of }, under i { $below }.
chart-again = Utvärderade igen: { $facts }
chart-again-counts =
    { $n ->
        [one] { $item }, { $n } kommun, { $years }. Högre i { $rises } av { $n }, lägre i { $falls }, oförändrat i { $same }.
       *[other] { $item }, { $n } kommuner, { $years }. Högre i { $rises } av { $n }, lägre i { $falls }, oförändrat i { $same }.
    }
chart-again-one = { $name }: { $change } poäng, { $verdict }.
chart-again-cut = Bilden visar { $shown } av { $n }: de största ökningarna och de största minskningarna.
chart-again-across =
    { $n ->
        [one] { $n } till visas inte, för utvärderingen före gjordes i en annan version.
       *[other] { $n } till visas inte, för utvärderingarna före gjordes i en annan version.
    }
chart-course = Flera utvärderingar: { $facts }
chart-course-years = { $name } { $years }.
chart-course-ends = Från { $first } till { $last }: högre i { $higher } av { $of }, lägre i { $lower }, oförändrat i { $same }.
chart-course-ends-judged = Från { $first } till { $last }: högre i { $higher } av { $of }, tydligt i { $clearly }; lägre i { $lower }, tydligt i { $clearly_lower }; oförändrat i { $same }.
chart-course-no-ends = Vi känner inget värde från både { $first } och { $last }.
chart-course-missing = För { $n } saknar vi det första eller det sista värdet.
chart-course-turns = Först högre och sedan lägre i { $up_down }, först lägre och sedan högre i { $down_up }, flera vändningar i { $more }.

## Det som sägs intill
again-seldom = De som sjunker berättar sällan om det, så bilden är ljusare än verkligheten.
