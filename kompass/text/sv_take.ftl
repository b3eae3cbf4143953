## Att ta med sig: diagram som bilder, tabeller som filer
take-picture = Spara som bild
take-picture-making = Bilden görs …
take-picture-made = Bilden är hämtad
take-picture-failed = Bilden kunde inte göras
take-table = Ladda ner tabellen
take-questions = Ladda ner alla delfrågor
take-again = Ladda ner alla tre tabellerna
take-xlsx = Excel
take-csv-comma = CSV med semikolon och decimalkomma
take-csv-point = CSV med komma och decimalpunkt
taken-note = { $column }: att veta
taken-from = { $column }: från
taken-to = { $column }: till
taken-editions =
    { $n ->
        [one] Version
       *[other] Versioner
    }: { $editions }
grounds-sources =
    { $n ->
        [one] Källa
       *[other] Källor
    }: { $named }{ $more ->
        [0] { "" }
       *[other] { " " }och { $more } till i Kompass
    }
