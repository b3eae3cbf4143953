# Att ta med: säkerhetskopian av egna data, och bidrag till de publicerade uppgifterna.

error-file-taken = ”{ $file }” finns redan och skrivs inte över. Välj ett annat namn, eller lägg till --force.
error-nothing-own = Det finns inget att säkerhetskopiera i ”{ $folder }”: inga egna rapporter och inget eget skrivet.
error-link-in-data = ”{ $path }” är en länk till något annat, och det hade inte kommit med. Inget skrevs. Lägg filen eller mappen själv där länken är.
error-own-data-busy = Egna data i ”{ $folder }” ändras just nu. Inget skrevs. Försök igen när Kompass inte arbetar med dem.
error-home-taken = I ”{ $folder }” finns redan något ({ $found }), och inget blandas. Flytta undan mappen, eller återställ till en annan: KOMPASS_HOME=mapp uv run kompass restore fil.zip.
backup-damaged = ”{ $file }” går inte att läsa: filen är skadad eller avklippt. Inget återställdes.
backup-other = ”{ $file }” är ingen säkerhetskopia från Kompass. Inget återställdes.
backup-version = ”{ $file }” är en säkerhetskopia av en annan sort (version { $version }) än den här utgåvan av Kompass läser (version { $known }). Uppdatera Kompass. Inget återställdes.
backup-unsafe = ”{ $file }” innehåller något som inte hör hemma i en säkerhetskopia: ”{ $name }”. Inget återställdes.
backup-too-large = ”{ $file }” är för stor när den packas upp. Inget återställdes.
backup-changed = ”{ $file }” är inte som när den skrevs: ”{ $name }” stämmer inte. Inget återställdes. Använd en annan kopia.
backup-made = Säkerhetskopian är skriven: { $file }. Den innehåller { $what }. Förvara den som rapporterna själva: originalen ligger i den.
backup-restored = Återställt till ”{ $folder }”: { $what }, som det var { $day }.
backup-imports = { $n ->
    [one] en inläst rapport
   *[other] { $n } inlästa rapporter
}
backup-removed = { $n ->
    [one] en ångrad inläsning
   *[other] { $n } ångrade inläsningar
}
backup-notes = { $n ->
    [one] en anteckning
   *[other] { $n } anteckningar
}
backup-drafts = { $n ->
    [one] en rapport under arbete
   *[other] { $n } rapporter under arbete
}

## Bidrag till de publicerade uppgifterna
error-several-imports = Flera inläsningar heter ”{ $name }”. Skriv en av dem med sitt id: { $ids }.
error-added-faults =
    { $n ->
        [one] Bidraget går inte ihop med de publicerade uppgifterna: { $n } fel när raderna läggs till. Ingen fil skrevs.
       *[other] Bidraget går inte ihop med de publicerade uppgifterna: { $n } fel när raderna läggs till. Ingen fil skrevs.
    }
contribute-source = Det som publiceras måste ha en källa som andra kan gå till. Det saknas: { $lacking }. Ange --title (vad den heter), --publisher (vem som har gett ut den) och --url; finns den inte på webben, --document (till exempel diarienummer).
contribute-address = ”{ $url }” är ingen adress som vem som helst kan gå till. Ange en som börjar med http:// eller https:// och leder ut på webben, eller --document.
contribute-person = Det verkar stå ett personnamn i det som ska skickas: ”{ $name }”. Skriv utan namn, och korta adresser till dokumentets nummer. Ingen fil skrevs.
contribute-made-up = Inläsning { $id } gäller ingen verklig kommun: den är påhittad, eller gjord av det som är påhittat. Sådant publiceras inte.
contribute-no-figures = Inläsning { $id } har inga poäng, så det finns inget att bidra med.
contribute-nothing-new = { $n ->
    [one] Den siffra som inläsningen har är redan publicerad.
   *[other] Alla { $n } siffror som inläsningen har är redan publicerade, och de är lika.
}
contribute-differs = { $n ->
    [one] Det publicerade säger annat (publicerat / er rapport): { $items }. Ett bidrag ändrar inget som redan är publicerat. Anmäl skillnaden i stället, med källa.
   *[other] Det publicerade säger annat på { $n } ställen (publicerat / er rapport): { $items }. Ett bidrag ändrar inget som redan är publicerat. Anmäl skillnaderna i stället, med källa.
}
contributed-note = Bidragen av en läsare: poängen är inlästa ur rapporten med Kompass.
contributed-note-draft = Bidragen av en läsare: poängen är inlästa med Kompass ur en rapport som är märkt som arbetsmaterial.
contributed-score-note = Rapportens egna siffror går inte ihop; den som läste in den har sett att det står så.
contribute-made = Bidraget är skrivet: { $file }. { $n ->
    [one] Det är en siffra
   *[other] Det är { $n } siffror
} som inte är publicerade ännu. Läs igenom det som står i filen, och skicka den sedan: README.md i den säger hur.
contribute-known = { $n ->
    [one] En siffra är redan publicerad och likadan. Den är inte med.
   *[other] { $n } siffror är redan publicerade och likadana. De är inte med.
}
contribution-title = Bidrag till Kompass publicerade uppgifter
contribution-what-title = Vad det är
contribution-about = Rader att lägga till tabellerna i data/published. Ingen av dem finns där, och inget som finns där ändras.
contribution-figures = { $n ->
    [one] en siffra
   *[other] { $n } siffror
}
contribution-proposed = { $n ->
    [one] En fråga som rapporten ger för en version utan frågor (proposed_questions.csv). Den som tar in den översätter den till engelska.
   *[other] { $n } frågor som rapporten ger för en version utan frågor (proposed_questions.csv). Den som tar in dem översätter dem till engelska.
}
contribution-source-title = Källan
contribution-without = Rapporten, dess texter, styrkor och förbättringsmöjligheter och namn på personer är inte med.
contribution-checked-title = Hur det är kontrollerat
contribution-decided = Siffrorna lästes in med Kompass och godkändes av en människa: { $what }.
contribution-read = { $n } som de lästes
contribution-corrected = { $n } rättade efter rapporten
contribution-kept = { $n } där rapporten säger emot sig själv
contribution-held = Raderna lades till en kopia av de publicerade uppgifterna (version { $version }) den { $day }, och alla regler höll. Andra bör jämföra dem med källan.
contribution-licence-title = Licens
contribution-licence = Den som skickar in bidraget gör det under { $licence } ({ $path }), som de publicerade uppgifterna.
contribution-send-title = Så skickas det
contribution-send = Som ett ärende eller en ändring där Kompass utvecklas. Hur det går till, steg för steg, står i docs/how-to/contribute-data.md.
contribute-title = Bidra till det publicerade
contribute-text = Gör en fil med poängen och var de finns att se, för alla som använder Kompass. Rapporten, dess texter och namn är inte med, och inget skickas härifrån: det gör ni själva.
contribute-field-title = Vad källan heter
contribute-field-publisher = Vem som har gett ut den
contribute-field-url = Adress på webben
contribute-field-document = Diarienummer, om den inte finns på webben
contribute-help-title = Till exempel: KommunKompassen, rapport för Exempelstad 2018
contribute-help-publisher = Till exempel: Exempelstads kommun
contribute-help-url = https://…
contribute-help-document = Till exempel: dnr KS 2018/123
contribute-make = Gör filen
contribute-fill-in = Skriv vad källan heter, vem som har gett ut den, och en adress eller ett diarienummer: andra ska kunna gå till den.
contribute-ready = { $n ->
    [one] Filen är klar: en siffra som inte är publicerad ännu.
   *[other] Filen är klar: { $n } siffror som inte är publicerade ännu.
} Läs igenom det som står i den, och skicka den sedan: README.md i den säger hur.
contribute-download = Ladda ner bidraget (zip)
