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
