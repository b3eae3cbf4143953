# Sidan Tillgänglighet: redogörelsen, och WCAG-kriteriernas namn som de är kända.

page-accessibility = Tillgänglighet
page-accessibility-answers = Kan alla använda det här?
accessibility-partly = Kompass är delvis förenlig med WCAG 2.1 AA och EN 301 549: { $n ->
    [one] ett kriterium är inte uppfyllt
   *[other] { $n } kriterier är inte uppfyllda
  }.
accessibility-fully = Kompass är förenlig med WCAG 2.1 AA och EN 301 549: varje kriterium som gäller är uppfyllt.
accessibility-measured = Den automatiska granskningen axe-core { $axe } kördes { $on } på { $pages } sidor på båda språken, i ljust och mörkt läge ({ $views } vyer). Den hittade { $n ->
    [0] inga fel
    [one] ett fel
   *[other] { $n } fel
  }. En automatisk granskning hittar bara en del av det som kan vara fel, så resten har vi prövat med egna tester och för hand.
accessibility-own = Vi har gjort bedömningen själva. Den gäller Kompass som det levereras; den som driver den här servern ansvarar för den.
accessibility-criterion = { $name } (WCAG { $number })
accessibility-left = Det som inte fungerar för alla
accessibility-report = Om något inte fungerar för dig
accessibility-contact = Berätta för dem som driver den här servern: { $contact }.
accessibility-no-contact = Berätta för den som gav dig adressen till sidan. Den som driver servern kan ange en kontaktadress som visas här (inställningen KOMPASS_CONTACT).
accessibility-supervision = Myndigheten Digg har tillsyn över tillgänglighet till digital offentlig service: anmäl bristen dit om du inte får svar
accessibility-criteria = Kriterium för kriterium
accessibility-met = uppfyllt
accessibility-not-met = inte uppfyllt
accessibility-not-applicable = gäller inte
accessibility-by-test = med test
accessibility-by-hand = för hand
accessibility-by-both = med test och för hand
accessibility-how = Det här har vi gjort
accessibility-how-text =
    - Varje diagram säger i en mening vad det visar, och talen står i en tabell bredvid.
    - Tabeller läses upp med samma tal som syns, med rubriker för rader och kolumner.
    - Första tabben på en sida hoppar över menyn. Allt går att nå och använda med tangentbordet, och det syns var man är.
    - Ingen färg står ensam: streck, märke eller ord säger alltid samma sak.
    - När ett val har ändrat svaret läses det nya upp för den som lyssnar.
    - Iakttagelser och källor på svenska är märkta som svenska på de engelska sidorna.
    - Sidan följer din enhets inställningar för ljust, mörkt och mindre rörelse, och går att läsa i 320 bildpunkter och 400 procents zoom.
column-criterion = Kriterium
column-result = Resultat
column-checked = Prövat
wcag-why-1-4-13 = Över ett diagram visar muspekaren en etikett med talet. Escape tar bort den, men pekaren kan inte vila på själva etiketten; så fungerar diagrambiblioteket. Samma tal står i tabellen bredvid diagrammet.
wcag-1-1-1 = Icke-textuellt innehåll
wcag-1-2-1 = Enbart ljud och enbart video (inspelat)
wcag-1-2-2 = Undertexter (inspelat)
wcag-1-2-3 = Syntolkning eller mediealternativ (inspelat)
wcag-1-2-4 = Undertexter (direktsänt)
wcag-1-2-5 = Syntolkning (inspelat)
wcag-1-3-1 = Information och relationer
wcag-1-3-2 = Meningsfull ordning
wcag-1-3-3 = Sensoriska kännetecken
wcag-1-3-4 = Skärmens riktning
wcag-1-3-5 = Inmatningsfälts syfte
wcag-1-4-1 = Användning av färg
wcag-1-4-2 = Ljudkontroll
wcag-1-4-3 = Kontrast (minimum)
wcag-1-4-4 = Ändring av textstorlek
wcag-1-4-5 = Bilder av text
wcag-1-4-10 = Omflöde
wcag-1-4-11 = Kontrast för icke-text
wcag-1-4-12 = Textavstånd
wcag-1-4-13 = Innehåll vid hovring eller fokus
wcag-2-1-1 = Tangentbord
wcag-2-1-2 = Ingen tangentbordsfälla
wcag-2-1-4 = Kortkommandon med ett tecken
wcag-2-2-1 = Justerbar tidsgräns
wcag-2-2-2 = Pausa, stoppa, dölja
wcag-2-3-1 = Tre blixtar eller under tröskelvärdet
wcag-2-4-1 = Hoppa över grupperat innehåll
wcag-2-4-2 = Sidtitlar
wcag-2-4-3 = Fokusordning
wcag-2-4-4 = Länkars syfte (i sammanhang)
wcag-2-4-5 = Flera olika sätt
wcag-2-4-6 = Rubriker och etiketter
wcag-2-4-7 = Synligt fokus
wcag-2-5-1 = Pekargester
wcag-2-5-2 = Ångra pekarinmatning
wcag-2-5-3 = Etikett i namn
wcag-2-5-4 = Rörelseaktivering
wcag-3-1-1 = Sidans språk
wcag-3-1-2 = Delars språk
wcag-3-2-1 = Vid fokus
wcag-3-2-2 = Vid inmatning
wcag-3-2-3 = Konsekvent navigering
wcag-3-2-4 = Konsekvent benämning
wcag-3-3-1 = Identifiering av fel
wcag-3-3-2 = Etiketter eller instruktioner
wcag-3-3-3 = Förslag vid fel
wcag-3-3-4 = Förebyggande av fel (juridik, ekonomi, data)
wcag-4-1-1 = Parsning
wcag-4-1-2 = Namn, roll, värde
wcag-4-1-3 = Statusmeddelanden
wcag-why-3-1-2 = På de engelska sidorna står en del svenska ord i listor, etiketter och kalendern utan att vara märkta som svenska, för att Streamlit inte låter oss märka dem. På de svenska sidorna är det inget problem.
