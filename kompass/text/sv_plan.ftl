## Handlingsplan
page-plan = Handlingsplan
page-plan-answers = Vad gör vi åt förbättringsmöjligheterna?
plan-top-measures =
    { $measures ->
        [0] Ingen av { $n } förbättringsmöjligheter har åtgärd ännu
       *[other] { $measures } av { $n } förbättringsmöjligheter har åtgärd
    }
plan-top-done =
    { $n ->
        [one] { $n } klar
       *[other] { $n } klara
    }
plan-top-overdue =
    { $n ->
        [one] { $n } försenad
       *[other] { $n } försenade
    }
plan-top-no-action = För { $n } är det beslutat att ingen åtgärd behövs.
plan-top-undecided = { $n } återstår att ta ställning till.
plan-local = Planen sparas bara på den här datorn.
plan-none = Vi känner inga förbättringsmöjligheter från { $municipality } { $year }.
plan-none-at-all = Vi känner inga förbättringsmöjligheter för { $municipality }.
plan-none-other =
    { $n ->
        [one] Välj utvärderingen { $years } i stället: där finns de.
       *[other] Välj en av utvärderingarna { $years } i stället: där finns de.
    }
plan-none-task = Läs in er rapport, så hamnar dess förbättringsmöjligheter här.
plan-none-made-up = Välj en annan påhittad kommun: de flesta har förbättringsmöjligheter.
plan-status-undecided = Saknar åtgärd
plan-status-planned = Planerad
plan-status-under_way = Pågår
plan-status-overdue = Försenad
plan-status-done = Klar
plan-status-no_action = Ingen åtgärd – beslutat
plan-status-by = { $status }, klart senast { $day }
plan-status-choose = Välj en status i listan.
plan-progress = Så långt har ni kommit, område för område
plan-column-progress = Läge
plan-show = Visa
plan-show-all = Alla ({ $n })
plan-show-undecided = Saknar åtgärd ({ $n })
plan-show-open = Planerade och pågående ({ $n })
plan-show-overdue = Försenade ({ $n })
plan-show-done = Klara ({ $n })
plan-show-no_action = Ingen åtgärd ({ $n })
plan-show-none = Inga förbättringsmöjligheter är i det läget.
plan-list-title = Förbättringsmöjligheter och åtgärder
plan-action = Åtgärd: vad ska göras?
plan-responsible = Ansvarig (funktion)
plan-responsible-help = Skriv en funktion, till exempel kommunikationschef. Skriv inga namn på personer.
plan-responsible-name = ”{ $text }” ser ut som namnet på en person. Skriv en funktion i stället.
plan-due = Klart senast (år-månad-dag)
plan-status = Status
plan-evidence = Hur vet vi att det är gjort?
plan-reason = Skäl, om ingen åtgärd är beslutad
plan-needs-action = Inget är sparat. Skriv vad som ska göras, eller välj ”Ingen åtgärd – beslutat” och ange skäl.
plan-needs-reason = Inget är sparat. ”Ingen åtgärd – beslutat” behöver ett skäl.
plan-save = Spara
plan-saved = Sparat.
plan-removed = Åtgärden är borttagen.
plan-remove = Ta bort
plan-remove-sure = Det ni har skrivit om den här åtgärden försvinner.
plan-remove-yes = Ja, ta bort åtgärden
plan-reworded = När åtgärden skrevs löd texten: { $text }
plan-renamed =
    { $n ->
        [one] En förbättringsmöjlighet har fått nytt id sedan åtgärden skrevs. Kompass kände igen den på texten.
       *[other] { $n } förbättringsmöjligheter har fått nya id sedan åtgärderna skrevs. Kompass kände igen dem på texten.
    }
plan-gone-title = Åtgärder utan förbättringsmöjlighet
plan-gone-text = De här åtgärderna gäller något som inte finns längre: utvärderingen är borttagen, eller så har den lästs in på nytt med andra texter. Texten står kvar som den löd när åtgärden skrevs.
plan-gone-from = Ur utvärderingen { $year }, område { $area }. Finns inte längre.
plan-gone-from-nowhere = Ur utvärderingen { $year }. Finns inte längre.
plan-table = Planen som tabell
plan-table-title =
    { $n ->
        [one] Planen som tabell ({ $n } åtgärd eller beslut)
       *[other] Planen som tabell ({ $n } åtgärder och beslut)
    }
plan-column-followed = I nästa utvärdering
plan-column-finding_id = Id
plan-column-municipality = Kommun
plan-column-evaluation = Utvärdering
plan-column-area = Område
plan-column-question = Delfråga
plan-column-text = Förbättringsmöjlighet
plan-column-action = Åtgärd
plan-column-responsible = Ansvarig (funktion)
plan-column-due = Klart senast
plan-column-status = Status
plan-column-evidence = Hur vet vi att det är gjort?
plan-column-reason = Skäl till ingen åtgärd
plan-sheet = Handlingsplan
plan-out-title = Ta med planen
plan-out-text = För Stratsys, Hypergene eller Excel. Kolumnen Id gör att filen kan tas in igen.
plan-out-xlsx = Ladda ner som Excel
plan-out-csv = Ladda ner som CSV
plan-out-name = handlingsplan-{ $municipality }-{ $year }
plan-in-title = Ta in planen igen
plan-in-text = Välj en fil som ni har laddat ner härifrån och fyllt i (Excel eller CSV, högst 5 MB). Först visas vad som skulle ändras, sedan väljer ni om det ska sparas. Rader som inte finns i filen lämnas som de är: inget tas bort.
plan-in-file = Ifylld handlingsplan
plan-in-counts-added =
    { $n ->
        [one] { $n } ny
       *[other] { $n } nya
    }
plan-in-counts-changed =
    { $n ->
        [one] { $n } ändrad
       *[other] { $n } ändrade
    }
plan-in-counts-same = { $n } som är lika
plan-in-counts-left =
    { $n ->
        [one] { $n } som lämnas som den är, eftersom filen inget säger om den
       *[other] { $n } som lämnas som de är, eftersom filen inget säger om dem
    }
plan-in-would = Filen är hel. Åtgärder och beslut: { $counts }.
plan-in-nothing = Filen är hel och säger inget nytt: det finns inget att ändra.
plan-in-recognised =
    { $n ->
        [one] En rad har ett id som inte gäller längre. Kompass kände igen den på texten.
       *[other] { $n } rader har id som inte gäller längre. Kompass kände igen dem på texten.
    }
plan-in-unknown = Kolumner som inte läses: { $columns }.
plan-in-table = Det här skulle ändras
plan-in-column = Vad
plan-in-before = Nu
plan-in-after = Blir
plan-in-new = Ny åtgärd
plan-in-new-decision = Nytt beslut
plan-in-more = Och { $n } ändringar till.
plan-in-accept = Godkänn och spara
plan-in-accepted = Sparat: { $counts }.
plan-cli-written = { $file } är skriven, med { $n } rader.
plan-cli-ending = Filens namn ska sluta med .xlsx eller .csv.

## Handlingsplan: fel i filer
error-plan-unreadable = Handlingsplanen i filen ”{ $file }” (i mappen för egna data) går inte att läsa. Den skrivs inte över. Rätta filen eller flytta undan den, och ladda om sidan.
error-plan-faults =
    { $n ->
        [one] Filen har ett fel, och inget är sparat. Rätta det i filen och ta in den igen.
       *[other] Filen har { $n } fel, och inget är sparat. Rätta dem i filen och ta in den igen.
    }
unreadable-no-table = ”{ $file }” är ingen tabell. En handlingsplan tas in från Excel (.xlsx) eller CSV.
unreadable-no-plan = ”{ $file }” ser inte ut som en handlingsplan: första raden ska ha rubriken Id och minst en till. Kompass förstår: { $known }. Ladda ner planen härifrån och fyll i den.
fault-plan-no-id = raden har inget id, så Kompass vet inte vilken förbättringsmöjlighet den gäller. Ta bort raden, eller hämta id ur den fil du laddade ner.
fault-plan-duplicate = ”{ $value }” står redan på rad { $expected }. Behåll en av raderna.
fault-plan-unknown-finding = ”{ $value }” är ingen förbättringsmöjlighet hos kommunen. Välj rätt kommun, eller ladda ner planen på nytt och flytta över det ni har skrivit. Ändra inte Id och Förbättringsmöjlighet.
fault-plan-no-action = åtgärden saknas. Skriv vad som ska göras, eller sätt status ”Ingen åtgärd – beslutat” och ange skäl.
fault-plan-no-reason = skälet saknas. ”Ingen åtgärd – beslutat” ska ha ett skäl.
fault-plan-date = ”{ $value }” är inget datum som Kompass förstår. Skriv till exempel 2026-12-31, 31.12.2026 eller 2026-12.
fault-plan-status = ”{ $value }” är ingen status. Skriv Planerad, Pågår, Klar eller Ingen åtgärd – beslutat. Att något är försenat räknar Kompass ut av datumet.
fault-plan-too-long = texten har { $value } tecken men får ha högst { $expected }. Korta den.
fault-plan-too-many-rows = filen har { $value } rader men får ha högst { $expected }. Dela upp den.
fault-plan-column-twice = rubriken står i två kolumner. Ta bort den ena.
