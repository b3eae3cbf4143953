## Är vi bäst? Ett påstående, hållet mot alla det gäller
claim-title = Är { $municipality } bäst i { $where }?
claim-supported =
    { $level ->
        [total] Ja. { $municipality } har högst totalpoäng av alla { $n } kommuner i { $where }: { $points } ({ $edition }, { $years }).
       *[item] Ja. { $municipality } har högst poäng för { $item } av alla { $n } kommuner i { $where }: { $points } ({ $edition }, { $years }).
    }
claim-next = Närmast är { $names }, { $gap } poäng lägre. Med marginalen räknad: { $verdict }.
claim-not-supported = Nej. Vi känner poängen för { $n } av { $all } kommuner i { $where } ({ $edition }, { $years }), och { $higher } av dem har högre än { $municipality } ({ $points }): { $names }.
claim-not-supported-clearly =
    { $n ->
        [0] Ingen av dem är tydligt högre.
        [one] Tydligt högre är { $n } av dem.
       *[other] Tydligt högre är { $n } av dem.
    }
claim-shared = Nej, inte ensam. Vi känner poängen för { $n } av { $all } kommuner i { $where } ({ $edition }, { $years }), och { $names } har lika mycket som { $municipality }: { $points }.
claim-undecided =
    { $level ->
        [total] Det går inte att avgöra. Vi känner poängen för { $n } av { $all } kommuner i { $where } ({ $edition }, { $years }). { $municipality } har högst totalpoäng av dem, { $points }, men någon av de { $unknown } andra kan ha mer.
       *[item] Det går inte att avgöra. Vi känner poängen för { $n } av { $all } kommuner i { $where } ({ $edition }, { $years }). { $municipality } har högst poäng av dem för { $item }, { $points }, men någon av de { $unknown } andra kan ha mer.
    }
claim-undecided-own = Det går inte att avgöra. Vi har inte hittat poäng för { $municipality } ({ $item }, { $edition }).
claim-undecided-alone = Det går inte att avgöra. { $municipality } är den enda kommunen i { $where }, så det finns ingen att jämföra med.
claim-above-others =
    { $of ->
        [one] Av { $of } annan med kända poäng i { $where } ligger { $below } lägre, { $clearly } tydligt ({ $item }, { $edition }, { $years }).
       *[other] Av { $of } andra med kända poäng i { $where } ligger { $below } lägre, { $clearly } tydligt ({ $item }, { $edition }, { $years }).
    }
claim-against-reference = { $municipality } { $year }: { $points } ({ $item }, { $edition }). { $reference }
claim-and-more = { $names } och { $n } till
claim-named = { $name } { $points } ({ $year })

## Alla som har utvärderats igen
choose-what = Vad jämförs
again-title = Alla som har utvärderats igen
again-headline =
    { $n ->
        [0] Vi känner inte två resultat i { $edition } från någon kommun ({ $item }).
        [one] { $n } kommun har två kända resultat i { $edition } ({ $item }): högre { $rises }, lägre { $falls }, oförändrat { $same }.
       *[other] { $n } kommuner har två kända resultat i { $edition } ({ $item }): högre { $rises }, lägre { $falls }, oförändrat { $same }.
    }
again-judged = Tydligt högre: { $higher }. Ungefär lika: { $same }. Tydligt lägre: { $lower }.
again-across = Från en annan version ({ $n })
again-across-text = Här skiljer sig versionerna åt. Skillnaden visas med besked om vad den är värd och är inte med i bilden.
again-nobody = Ingen av dem vi känner.
change-by-question = Visa fråga för fråga
course-title = { $years }: { $level }
course-fact = Från { $first } till { $last }: högre i { $higher } av { $of }, tydligt i { $clearly }. Lägre i { $lower }, tydligt i { $clearly_lower }.
course-total = Från { $first } till { $last }: { $change } poäng, { $verdict }.
column-whole-change = { $first } → { $last }
column-gap-in = Mot snittet { $year }
change-against-own = Båda åren mot sina egna snitt
