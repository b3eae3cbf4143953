# Vad det blev av förbättringsmöjligheterna

ledger-title = Vad blev det av förbättringsmöjligheterna?
ledger-summary =
    { $n ->
        [one] Av en förbättringsmöjlighet
       *[other] Av { $n } förbättringsmöjligheter
    } { $year } är { $met } { $met ->
        [one] införd
       *[other] införda
    }, { $remaining } kvarstår och { $gone } nämns inte längre { $later }. { $new ->
        [0] Inga nya.
        [one] En ny.
       *[other] { $new } nya.
    }
ledger-how = Kompass föreslår, utifrån vad utvärderarna själva säger om förra gången och hur lika texterna är. Att något inte nämns betyder inte att det är infört.
ledger-how-across = De två utvärderingarna är gjorda i olika versioner. Texterna jämförs, inte poängen.
ledger-met = infört
ledger-remaining = kvarstår
ledger-no-longer-mentioned = nämns inte längre
ledger-new = nytt
ledger-by-confirmed = Bekräftat av er.
ledger-by-evaluators-say-so = Utvärderarna säger det själva.
ledger-by-texts-alike = Texterna liknar varandra.
ledger-by-texts-somewhat-alike = Texterna liknar varandra något: läs båda.
ledger-by-nothing-alike = Vi fann inget om det.
ledger-survived = Har stått i { $n } utvärderingar.
ledger-none = Det finns inte två utvärderingar med kända förbättringsmöjligheter att hålla mot varandra.
ledger-show = Visa
ledger-all = alla
ledger-column-opportunity = Förbättringsmöjlighet { $year }
ledger-column-said = Det här sägs { $year }
ledger-rule = Bekräfta eller ändra
ledger-rule-which = Förbättringsmöjlighet
ledger-rule-what = Vad det blev
ledger-rule-proposed = som Kompass föreslår
ledger-rule-save = Spara
ledger-rule-where = Sparas på den här datorn, och visas för den som använder den.
