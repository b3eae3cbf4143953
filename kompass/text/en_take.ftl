## To take along: charts as pictures, tables as files
take-picture = Save as picture
take-picture-making = Making the picture …
take-picture-made = The picture is fetched
take-picture-failed = The picture could not be made
take-table = Download the table
take-questions = Download all questions
take-again = Download all three tables
take-xlsx = Excel
take-csv-comma = CSV with semicolons and decimal commas
take-csv-point = CSV with commas and decimal points
taken-note = { $column }: note
taken-from = { $column }: from
taken-to = { $column }: to
taken-editions =
    { $n ->
        [one] Version
       *[other] Versions
    }: { $editions }
grounds-sources =
    { $n ->
        [one] Source
       *[other] Sources
    }: { $named }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more in Kompass
    }
