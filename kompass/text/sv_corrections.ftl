# Rättelser: loggen över vad som har ändrats, hänvisningar och hur man anmäler ett fel

fault-change-order = ”{ $value }” kan inte stå här: loggen har den äldsta raden först, och bara datum som finns. På raden före står ”{ $expected }”.
fault-change-version = den sista raden i loggen är från version { $value }, men paketet har version { $expected }. Höj version i datapackage.json och skriv vad som ändrades.
fault-change-evaluation = utvärderingen ”{ $value }” finns inte hos den här kommunen. Har den tagits bort ska loggen säga det.
fault-change-item = ”{ $value }” finns inte i versionen { $expected }.
fault-change-figure = loggen säger att siffran blev ”{ $value }”, men den är ”{ $expected }”.

copy-citation = Kopiera hänvisning
citation = { $title }. Kompass, dataversion { $version }, läst { $date }{ $data ->
    [example] , påhittade uppgifter
    [own] , med egna uppgifter som inte är publicerade
   *[published] {""}
  }.
citation-copied = Hänvisningen är kopierad
citation-not-copied = Hänvisningen gick inte att kopiera. Den är:

changed-since = Uppgifterna har ändrats sedan dataversion { $version }, som länken hänvisar till. Nu är det version { $now }, med { $n ->
    [one] en ändring
   *[other] { $n } ändringar
  }.
changed-since-about =
    { $n ->
        [0] Inget av det gäller just { $municipality }.
        [one] En ändring gäller { $municipality }.
       *[other] { $n } ändringar gäller { $municipality }.
    }
changed-since-newer = Länken hänvisar till dataversion { $version }, som är nyare än den som visas här ({ $now }). Siffrorna kan skilja sig.
changed-since-unlogged = Länken hänvisar till dataversion { $version }, och här visas { $now }. Vad som skiljer dem finns inte upptecknat.
changed-since-more = Och { $n } till. Alla ändringar finns under Så räknar vi
changed-since-log = Alla ändringar finns under Så räknar vi
named-area = område { $code }
named-question = delfråga { $code }
change-logged = { $date }, { $about }
change-values = { $before } → { $after }

log-title = Rättelser och ändringar
log-text = Här står allt som har ändrats i de publicerade uppgifterna, med det senaste först. Ser du ett fel? Välj ”Anmäl fel” vid siffran eller längst ner på sidan och berätta var det rätta står, så rättar vi.
log-csv = Alla ändringar (CSV)
log-empty = Inget är ändrat.
log-made-up = De påhittade uppgifterna rättas inte, så de har ingen lista över ändringar.
column-log-when = Datum
column-log-about = Gäller
column-log-what = Vad
column-log-before = Före
column-log-after = Nu
column-log-by = Anmält av
column-log-source = Källa
log-version = dataversion { $version }
log-all = flera kommuner
log-by-municipality = kommunen
log-by-reader = en läsare
log-by-kompass = Kompass

report = Anmäl fel
report-of = Anmäl fel i siffrorna: { $about }
report-to = Skriv till { $contact }. Texten är förberedd: fyll i vad som är fel och var det rätta står. Skriv inga uppgifter om personer.
report-to-nobody = Ingen adress att skriva till är angiven (inställningen KOMPASS_CONTACT). Kopiera texten, fyll i vad som är fel och var det rätta står, och lämna den till den som gav dig adressen till sidan. Skriv inga uppgifter om personer.
report-write = Skriv i ditt e-postprogram
report-copy = Kopiera texten
report-copied = Texten är kopierad
report-not-copied = Texten gick inte att kopiera. Markera den och kopiera den själv.
report-subject = Fel i Kompass: { $about }
report-evaluation = Utvärdering
report-figures = Det här visas
report-sources = Källa
report-version = Dataversion
report-data = Uppgifterna
report-made-up = påhittade uppgifter
report-address = Adress
report-what = Vad är fel?
report-right = Vad ska det vara, och var står det?
