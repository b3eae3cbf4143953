## Det som bara finns hos läsaren, och det utvärderarna säger har ändrats
own-named = { $name } ({ $year }, bara hos er)
own-of-which = varav { $n } bara hos er
own-read = { $municipality } { $year } är inläst ur er egen rapport.
own-instead = Siffrorna används i stället för den publicerade utvärderingen av samma år.
own-differs =
    { $more ->
        [0] Publicerat: { $items }.
       *[other] Publicerat: { $items }, och { $more } till som skiljer sig.
    }
own-differs-item =
    { $level ->
        [total] totalt: { $published }, hos er { $own }
        [area] område { $code }: { $published }, hos er { $own }
       *[question] delfråga { $code }: { $published }, hos er { $own }
    }
own-same = De publicerade siffrorna är desamma.
own-published = Publicerad källa
own-among =
    { $n ->
        [one] En av siffrorna som jämförs finns bara hos er.
       *[other] { $n } av siffrorna som jämförs finns bara hos er.
    }
own-among-others =
    { $n ->
        [one] En av de andra siffrorna är ur en inläst rapport, inte ur en publicerad källa.
       *[other] { $n } av de andra siffrorna är ur inlästa rapporter, inte ur publicerade källor.
    }
own-report =
    { $n ->
        [one] kommunens egen rapport från utvärderingen { $years }
       *[other] kommunens egna rapporter från utvärderingarna { $years }
    }
own-say = Siffran är ur { $report }.
own-questions = Frågorna är hämtade ur er rapport.
own-read-task = Öppna rapporten och läs in den
own-read-button = Läs in er rapport

said-title = Det här säger utvärderarna har ändrats
said-caption = Kompass hittade uttalandena i texten; läs dem i sitt sammanhang i rapporten.
said-count = { $title } ({ $n })
findings-improved = Har förbättrats
findings-remains = Kvarstår
