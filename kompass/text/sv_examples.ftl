# Goda exempel: sök bland det som sagts om andra

page-examples = Goda exempel
page-examples-answers = Vem gör det här, och vad gjorde de?
error-unknown-theme = Temat ”{ $theme }” finns inte. Välj bland: { $themes }.

examples-of-query =
    { $n ->
        [0] Ingen av de { $known } iakttagelser vi känner svarar på ”{ $query }”.
       *[other] { $n } av { $known } iakttagelser svarar på ”{ $query }”, från { $municipalities ->
            [one] en kommun
           *[other] { $municipalities } kommuner
        }.
    }
examples-only-partly =
    Ingen iakttagelse svarar på hela ”{ $query }”. { $n } av { $known } svarar på en del av det eller något nära, från { $municipalities ->
        [one] en kommun
       *[other] { $municipalities } kommuner
    }.
examples-partly =
    { $whole } av { $known } iakttagelser svarar på ”{ $query }”, och { $rest } till på en del av det eller något nära, från { $municipalities ->
        [one] en kommun
       *[other] { $municipalities } kommuner
    }.
examples-of-theme =
    { $n ->
        [0] Ingen av de { $known } iakttagelser vi känner hör till temat ”{ $theme }”.
       *[other] { $theme }: { $n } av { $known } iakttagelser, från { $municipalities ->
            [one] en kommun
           *[other] { $municipalities } kommuner
        }.
    }
examples-of-all =
    { $n ->
        [0] Ingen av de { $known } iakttagelser vi känner stämmer med urvalet.
       *[other] { $n } av { $known } iakttagelser stämmer med urvalet, från { $municipalities ->
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

examples-query = Sök
examples-query-hint = Till exempel medborgardialog, bemötande, kontaktcenter
examples-theme = Tema
examples-theme-any = Alla teman
examples-narrow =
    { $n ->
        [0] Begränsa
       *[other] Begränsa ({ $n })
    }
examples-kind = Sort
examples-kind-any = Styrkor, förbättringsmöjligheter och exempel
examples-says-who = Vem som säger det
examples-says-any = Alla
examples-area = Område
examples-area-any = Alla områden
examples-of = Bara om kommunen
examples-of-any = Alla kommuner
examples-among-everyone = Alla vi känner, i alla länder
examples-group-count =
    { $n ->
        [one] En iakttagelse
       *[other] { $n } iakttagelser
    }
examples-more = Visa fler ({ $n } till)
examples-try-words = Vi fann inget. Det här finns och liknar det ni sökte:
examples-try-meant = Menade ni något av det här?
examples-try = Vi fann inget. Prova ett kortare ord, ett tema, eller något av det här:
examples-try-wider = Sök utan begränsningar
speakers-evaluators = Utvärderarna säger
speakers-municipality = Kommunen själv
speakers-others = Jury, SKR och andra

calls-title = Att ringa
calls-none = Er lista är tom. Lägg till iakttagelser ovan, så blir de en lista att ringa efter.
calls-where = Listan sparas på den här datorn. { $n ->
        [one] En att ringa.
       *[other] { $n } att ringa.
    }
calls-where-public = Listan finns i adressen: spara eller dela den. { $n ->
        [one] En att ringa.
       *[other] { $n } att ringa.
    }
calls-add = Lägg till i Att ringa
calls-there = Finns i Att ringa
calls-full = Att ringa rymmer { $n }. Ta bort något först.
calls-gone = Iakttagelsen { $id } finns inte längre bland dem vi känner.
calls-question = Vår fråga
calls-remove = Ta bort
calls-csv = Hämta listan (CSV)
calls-file = att-ringa.csv
calls-column-municipality = Kommun
calls-column-year = År
calls-column-edition = Version
calls-column-item = Område eller delfråga
calls-column-points = Poäng
calls-column-finding = Sort
calls-column-text = Iakttagelse
calls-column-says = Vem säger det
calls-column-question = Vår fråga
calls-column-source = Källa
