## Läs in rapport
page-read_report = Läs in rapport
page-read_report-answers = Hur får vi in vår egen rapport?
upload-promise = Rapporten stannar på den här datorn. Inget publiceras.
upload-file = Rapport eller tabell
upload-help = PDF, Word (.docx) eller text för en rapport, Excel (.xlsx) eller CSV för en tabell med poäng. Flera filer går bra, också i en zip. Högst 20 MB per fil. Välj med knappen, eller dra filerna till rutan.
upload-read = Läs filerna
upload-none = Välj först en fil.
upload-progress = Läser { $file } …
upload-progress-page = Läser { $file }: sida { $done } av { $of }
upload-template = Ladda ner tabellmall (Excel)
upload-template-name = kompass-mall.xlsx
work-title = Under arbete
work-open = Fortsätt
work-discard = Släng
work-what = { $title } ({ $file })
saved-title = Inlästa rapporter
saved-none = Inga egna rapporter är inlästa ännu.
saved-what = { $names }, inläst { $when } ({ $file })
saved-undo = Ångra inläsningen
draft-back = Tillbaka till listan
draft-pick = Utvärdering i filen
draft-step-who = 1. Kommun, tid och version
draft-who-ask = Stämmer det här? Allt annat bygger på det.
draft-municipality = Kommun
draft-municipality-hint = Välj kommun
draft-year = År
draft-month = Månad
draft-month-unknown = Okänd
draft-edition = Version av KommunKompassen
draft-edition-hint = Välj version
draft-confirm = Stämmer, gå vidare
draft-confirm-missing = Välj kommun, år och version först.
draft-change = Ändra
draft-confirmed = { $name }, { $date }. { $edition }.
draft-step-sums = 2. Summor
draft-sums-agree = { $n } av { $of } områden stämmer.
draft-sums-none = Det finns inga delfrågor att summera, så områdenas poäng går inte att kontrollera mot dem.
draft-sum-questions = Delfrågorna tillsammans
draft-sum-stated = Rapporten anger
draft-sum-verdict = Stämmer det?
draft-sum-yes = Stämmer
draft-sum-no = Stämmer inte
draft-sum-cannot = Går inte att kontrollera
draft-sums-table = Delfrågornas summa mot områdets poäng
draft-total = Totalt { $points } av 800{ $basis ->
    [derived] , uträknat av Kompass ur områdena
   *[stated] , som rapporten anger
}.
draft-proposed = Kompass har inte delfrågorna i den här versionen. Frågorna är hämtade ur er rapport och sparas som ett förslag, som nästa rapport av samma version jämförs med.
draft-step-doubts = 3. Att titta på
draft-no-doubts = Inget tveksamt.
draft-doubts-left = { $n ->
    [0] Inget hindrar att rapporten sparas. Läs igenom det som står här.
    [one] En sak måste rättas innan du kan spara.
   *[other] { $n } saker måste rättas innan du kan spara.
}
draft-notices = { $n ->
    [one] En sak att känna till
   *[other] { $n } saker att känna till
}
draft-decide = Vad gäller?
draft-misread = Vi läste fel
draft-says-so = Det står så i rapporten
draft-left-out = Lämna utanför
draft-asked-above = Det här värdet frågas det om ovanför.
draft-which = Vilket värde är fel?
draft-right-value = Rätt värde
draft-as-read = Läst som: { $value }
draft-note = Skriv varför, till exempel ”tryckfel i rapporten”
draft-note-missing = Skriv en kort förklaring, så räknas valet.
draft-value-of = { $item }: { $points } av { $max }
draft-value-area = Område { $item }: { $points }
draft-page-picture = Visa sidan
draft-page-picture-alt = Sidan i rapporten, med raden inramad
draft-step-texts = 4. Texter
draft-texts-help = Bocka ur det som inte ska sparas. Exempel och uttalanden om förra utvärderingen är förslag: Kompass har hittat dem på ordvalet.
draft-texts-count = { $taken } av { $of } texter sparas.
draft-text-strength = Styrkor
draft-text-improvement = Förbättringsmöjligheter
draft-text-example = Möjliga goda exempel
draft-text-improved = Har förbättrats sedan förra utvärderingen
draft-text-remains = Kvarstår sedan förra utvärderingen
draft-area = Område { $code }.
draft-area-texts = { $area }: { $taken } av { $of } texter
draft-texts-none = Filen innehåller inga texter.
draft-leave-out = Spara inte den här utvärderingen
draft-step-save = 5. Spara
draft-save = Godkänn och spara
draft-save-what = Sparas på den här datorn: poäng, styrkor, förbättringsmöjligheter, exempel och områdenas text, samt originalfilen. Omslag och deltagarlistor läses aldrig in bland uppgifterna.
draft-save-several = Filen innehåller { $n } utvärderingar. De sparas tillsammans.
draft-unconfirmed = { $n ->
    [one] En utvärdering i filen är inte bekräftad ännu.
   *[other] { $n } utvärderingar i filen är inte bekräftade ännu.
}
