## Underlaget: det som lämnas till kommunstyrelsen
pack-kicker = KommunKompassen
pack-areas = Område för område
pack-beside = Bredvid jämförelsekommunerna
pack-sum = Summa
pack-compared = jämfört med { $peers }
pack-data = data { $version } ({ $fingerprint })
pack-page = sida { $page } av { $pages }
pack-made = Så är underlaget gjort
pack-made-edition = Utvärderingen är gjord i { $edition }.
pack-made-basis =
    { $derived ->
        [0] { $stated ->
            [one] En siffra, som står i källan ({ $confidence }).
           *[other] { $stated } siffror, som står i källorna ({ $confidence }).
        }
        [one] { $stated } siffror står i källorna och { $derived } är uträknad ({ $confidence }).
       *[other] { $stated } siffror står i källorna och { $derived } är uträknade ({ $confidence }).
    }
pack-from = Från
pack-to = Till
pack-peers = Jämförelsekommunerna
pack-publisher = Utgivare
pack-address = Adress

## Underlaget: knappar och terminal
pack-title = Ta med till kommunstyrelsen
pack-text = Allt om utvärderingen som ett dokument att lämna ut, eller som tabeller att räkna vidare i: områden, delfrågor, förändring, styrkor och förbättringsmöjligheter, vem ni kan ringa, källor, och handlingsplanen om ni har en.
pack-name = kommunkompassen-{ $municipality }-{ $year }
pack-download-pdf = Ladda ner som PDF
pack-download-xlsx = Ladda ner som Excel
pack-cli-written = { $file } är skriven.
pack-cli-ending = Filens namn ska sluta med .pdf eller .xlsx.
