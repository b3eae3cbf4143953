# Att läsa in rapporter och tabeller: vad som är fel med en fil, och vad en människa bör titta på.

unreadable-empty = Filen ”{ $file }” är tom. Välj filen på nytt; kanske hann den inte laddas ner helt.
unreadable-damaged = Filen ”{ $file }” går inte att läsa: den är skadad eller avklippt. Hämta den på nytt, eller spara om den i programmet den gjordes i.
unreadable-encrypted = Filen ”{ $file }” är skyddad med lösenord. Spara en kopia utan lösenord och läs in den.
unreadable-scanned = Filen ”{ $file }” innehåller bara bilder av sidor, ingen text. Kör textigenkänning (OCR) på den först, eller fyll i poängen i tabellmallen.
unreadable-wrong-type = Filen ”{ $file }” är av en annan typ än namnets ändelse säger. Ge den rätt ändelse eller spara om den.
unreadable-unknown-type = Filtypen hos ”{ $file }” läses inte. Kompass läser PDF, Word (.docx), text (.txt), Excel (.xlsx) och CSV, och flera i en zip-fil.
unreadable-too-large = Filen ”{ $file }” är större än 20 MB. Spara om den med mindre bilder, eller läs in den del som har bedömningen.
unreadable-too-many-pages = Filen ”{ $file }” har fler än 400 sidor. Spara ut den del som är utvärderingen.
unreadable-too-much-inside = Filen ”{ $file }” är för stor när den packas upp, och lästes inte. Spara om den i programmet den gjordes i.
unreadable-too-slow = Filen ”{ $file }” tog för lång tid att läsa och avbröts. Spara om den, gärna som Word eller text.
unreadable-entities = Filen ”{ $file }” har en uppbyggnad som kan användas för angrepp, och lästes inte. Spara om den i Word eller Excel.
unreadable-other-report = ”{ $file }” verkar inte vara en rapport från KommunKompassen: varken områdena eller poängtabellerna finns där.
unreadable-unknown-columns = Tabellen ”{ $file }” har kolumner som Kompass inte förstår eller saknar några som behövs: { $columns }. Kompass förstår: { $known }. Gör en mall med ”kompass template mall.xlsx”.
unreadable-no-rows = Tabellen ”{ $file }” har rubriker men inga rader med poäng.

error-not-accepted = { $n ->
    [one] Inget sparades: en sak i ”{ $file }” måste rättas eller bekräftas först.
   *[other] Inget sparades: { $n } saker i ”{ $file }” måste rättas eller bekräftas först.
}
error-already-imported = ”{ $file }” är redan inläst (inläsning { $id }). Ångra den först om du vill läsa in den på nytt.
error-unknown-import = Det finns ingen inläsning { $id }. Se listan med ”kompass imports”.
error-read-only = Den här servern visar bara uppgifter: här kan inget läsas in, sparas eller tas bort. Läs in rapporten på en egen dator.

severity-blocking = Måste rättas
severity-warning = Bör kontrolleras

issue-municipality-name-conflict = Rapporten gäller { $name }, men där kommunens namn ska stå nämns också { $other } ({ $n } ställen). Troligen är det rester av en mall. Kontrollera att poängen är { $name }s.
issue-municipality-unknown = { $name ->
    [blank] Vi hittar ingen kommun på omslaget eller i rubrikerna. Välj kommun.
   *[other] Rapporten nämner ”{ $name }”, som inte är någon kommun vi känner. Välj kommun.
}
issue-date-missing = Vi hittar inget årtal för utvärderingen. Ange året.
issue-edition-guessed = { $edition ->
    [blank] Det går inte att se vilken version av KommunKompassen rapporten följer. Välj version.
   *[other] Versionen är gissad av året: { $edition }. Kontrollera den mot rapportens områden.
}
issue-draft-status = Rapporten är märkt som arbetsmaterial eller utkast. Kontrollera att det är den slutliga.
issue-duplicate-evaluation = { $where ->
    [own] Samma kommun och år är redan inläst (inläsning { $id }). Ångra den inläsningen först.
   *[published] Utvärderingen finns redan bland de publicerade. Din rapport används i stället, och den publicerade nämns bredvid.{ $differs ->
        [blank] {""}
       *[other] {" "}Olika poäng (publicerad / din): { $differs }.
    }
}
issue-unknown-question = { $item } finns inte i { $edition }. Är det rätt version?
issue-maximum-differs-from-edition = { $item }: max är { $max } i rapporten men { $known } i { $edition }. Är det rätt version, eller har vi läst fel?
issue-points-above-maximum = { $item }: { $points } poäng är mer än max, som är { $max }.
issue-negative-points = { $item }: { $points } poäng. Poäng kan inte vara negativa.
issue-area-sum-mismatch = Område { $item }: rapporten anger { $stated } poäng, men { $where ->
    [box] rutan och tabellen stämmer inte överens
   *[table] delfrågorna blir något annat
} ({ $sum }).
issue-total-mismatch = Rapporten anger totalt { $stated } poäng, men områdena blir tillsammans { $sum }.
issue-total-derived = Rapporten anger ingen total i text. Kompass räknar ut { $points } av områdena.
issue-percent-mismatch = { $item }: { $points } av { $max } är { $made } procent, men rapporten anger { $percent }. Något av talen kan vara fel läst.
issue-unread-value = Här skulle stå ett tal, men det står ”{ $value }”. Värdet lämnas utanför.
issue-missing-area = { $n ->
    [one] Område { $items } saknar poäng. Det räknas inte som noll.
   *[other] Områdena { $items } saknar poäng. De räknas inte som noll.
}
issue-missing-question = { $n ->
    [0] Rapporten har inga poäng per delfråga. Områdenas poäng går ändå att jämföra.
    [one] Delfråga { $items } saknar poäng. Den räknas inte som noll.
   *[other] Delfrågorna { $items } saknar poäng. De räknas inte som noll.
}
issue-area-title-variant = Område { $item } kallas olika saker: { $titles }.
issue-markup-in-text = { $n ->
    [one] På en rad låg det HTML-koder i texten. De är borttagna.
   *[other] På { $n } rader låg det HTML-koder i texten. De är borttagna.
}
issue-person-name = Ett personnamn verkar stå i texten: { $name }. Namnet tas bort när du sparar.
issue-no-findings = Område { $item } ({ $title }): vi hittade varken styrkor eller förbättringsmöjligheter.
issue-strength-doubtful = En styrka som kanske inte är det: ”{ $text }”. Jämför med: { $why }

reading-line = rad { $line }
reading-page-line = sida { $page }, rad { $line }
reading-report-of = { $name }, { $date }
reading-unknown-municipality = okänd kommun
reading-unknown-date = okänt datum
reading-edition = Version: { $edition }, { $basis ->
    [stated] angiven
    [questions] känd på delfrågorna
    [areas] känd på områdenas namn
    [date] gissad av året
   *[unknown] okänd
}
reading-number = Kommunens utvärdering nummer { $n }
reading-counts-areas = { $n ->
    [one] ett område
   *[other] { $n } områden
}
reading-counts-questions = { $n ->
    [one] en delfråga
   *[other] { $n } delfrågor
}
reading-counts-strengths = { $n ->
    [one] en styrka
   *[other] { $n } styrkor
}
reading-counts-improvements = { $n ->
    [one] en förbättringsmöjlighet
   *[other] { $n } förbättringsmöjligheter
}
reading-counts-examples = { $n ->
    [one] ett möjligt exempel
   *[other] { $n } möjliga exempel
}
reading-counts-since = { $n ->
    [one] ett uttalande om förra utvärderingen
   *[other] { $n } uttalanden om förra utvärderingen
}
reading-total = Totalt: { $points } ({ $basis ->
    [derived] uträknat av Kompass
   *[stated] står i rapporten
})
reading-no-total = Totalt: okänt
reading-issues = { $n ->
    [0] Inget att kontrollera.
    [one] En sak att titta på:
   *[other] { $n } saker att titta på:
}
reading-queue = { $file }: { $status }
reading-queue-ready = klar att spara
reading-queue-warnings = { $n ->
    [one] en sak bör kontrolleras
   *[other] { $n } saker bör kontrolleras
}
reading-queue-blocking = { $n ->
    [one] en sak måste rättas
   *[other] { $n } saker måste rättas
}
reading-saved = Sparad: { $evaluations } (inläsning { $id }). Ångra med ”kompass undo { $id }”.
reading-undone = Inläsning { $id } är ångrad. Filen ligger kvar under ”removed”.
reading-no-imports = Inga egna rapporter är inlästa.
reading-import = { $id }  { $saved }  { $evaluations }  { $file }
reading-template-saved = Mallen är sparad: { $file }
reading-no-such-file = Filen ”{ $file }” finns inte eller går inte att öppna.
reading-file-exists = Filen ”{ $file }” finns redan och skrivs inte över. Välj ett annat namn.
reading-several = Filen innehåller { $n } utvärderingar. Välj kommun i tabellen, inte med --municipality.
reading-hint = Rätta på sidan Läs in rapport, eller kör igen med --accept-warnings när varningarna är genomlästa.
own-source-title = Er egen rapport, inläst { $day }
own-source-publisher = Egen uppgift
own-note = Inläst ur kommunens egen rapport. Finns bara hos er.
own-note-draft = Inläst ur kommunens egen rapport, som är märkt som arbetsmaterial. Finns bara hos er.
own-no-name = [namn borttaget]
own-mark = Bara hos er
