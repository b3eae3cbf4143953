# Goda exempel: sök bland det som sagts om andra

page-examples = Goda exempel
page-examples-answers = Vem gör det här, och vad gjorde de?
error-unknown-theme = Temat ”{ $theme }” finns inte. Välj bland: { $themes }.

examples-of-query =
    { $n ->
        [0] Inget av de { $known } omdömen vi känner svarar på ”{ $query }”.
       *[other] { $n } av { $known } omdömen svarar på ”{ $query }”, från { $municipalities ->
            [one] en kommun
           *[other] { $municipalities } kommuner
        }.
    }
examples-only-partly =
    Inget omdöme svarar på hela ”{ $query }”. { $n } av { $known } svarar på en del av det, från { $municipalities ->
        [one] en kommun
       *[other] { $municipalities } kommuner
    }.
examples-partly =
    { $whole } av { $known } omdömen svarar på hela ”{ $query }”, och { $rest } till på en del av det, från { $municipalities ->
        [one] en kommun
       *[other] { $municipalities } kommuner
    }.
examples-of-theme =
    { $n ->
        [0] Inget av de { $known } omdömen vi känner hör till temat ”{ $theme }”.
       *[other] { $theme }: { $n } av { $known } omdömen, från { $municipalities ->
            [one] en kommun
           *[other] { $municipalities } kommuner
        }.
    }
examples-of-all =
    { $n ->
        [0] Inget av de { $known } omdömen vi känner stämmer med urvalet.
       *[other] { $n } av { $known } omdömen stämmer med urvalet, från { $municipalities ->
            [one] en kommun
           *[other] { $municipalities } kommuner
        }.
    }
examples-says-evaluation = { $who }, om KommunKompassen { $year }
examples-says = { $who }, { $year }
examples-old =
    { $n ->
       *[other] { $n } år sedan: fråga om det finns kvar
    }
examples-year-unknown = Okänt år: fråga om det finns kvar
kind-strength = styrka
kind-improvement = förbättringsmöjlighet
kind-example = gott exempel
