## The pack: what is handed to the board
pack-kicker = KommunKompassen
pack-areas = Area by area
pack-beside = Beside the peers
pack-sum = Sum
pack-compared = compared with { $peers }
pack-data = data { $version } ({ $fingerprint })
pack-page = page { $page } of { $pages }
pack-made = How this was made
pack-made-edition = The evaluation was made in { $edition }.
pack-made-basis =
    { $derived ->
        [0] { $stated ->
            [one] One figure, stated by the source ({ $confidence }).
           *[other] { $stated } figures, stated by the sources ({ $confidence }).
        }
        [one] { $stated } figures are stated by the sources and { $derived } is derived ({ $confidence }).
       *[other] { $stated } figures are stated by the sources and { $derived } are derived ({ $confidence }).
    }
pack-from = From
pack-to = To
pack-peers = The peers
pack-publisher = Publisher
pack-address = Address

## The pack: buttons and terminal
pack-title = Take it to the board
pack-text = All about the evaluation as a document to hand out, or as tables to compute with: areas, questions, change, strengths and improvement opportunities, who you can call, sources, and the action plan if you have one.
pack-name = kommunkompassen-{ $municipality }-{ $year }
pack-download-pdf = Download as PDF
pack-download-xlsx = Download as Excel
pack-cli-written = { $file } is written.
pack-cli-ending = The name of the file must end with .pdf or .xlsx.
