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
