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
