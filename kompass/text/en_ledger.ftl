# What became of the improvement opportunities

ledger-title = What became of the improvement opportunities?
ledger-summary =
    { $n ->
        [one] Of one improvement opportunity
       *[other] Of { $n } improvement opportunities
    } in { $year }, { $met } { $met ->
        [one] is
       *[other] are
    } met, { $remaining } { $remaining ->
        [one] remains
       *[other] remain
    } and { $gone } { $gone ->
        [one] is
       *[other] are
    } no longer mentioned in { $later }. { $new ->
        [0] No new ones.
        [one] One is new.
       *[other] { $new } are new.
    }
ledger-how = Kompass proposes, from what the evaluators themselves say of last time and how alike the texts are. That something is not mentioned does not mean that it is done.
ledger-how-across = The two evaluations were made in different versions. The texts are compared, not the points.
ledger-met = met
ledger-remaining = remains
ledger-no-longer-mentioned = no longer mentioned
ledger-new = new
ledger-by-confirmed = Confirmed by you.
ledger-by-evaluators-say-so = The evaluators say so themselves.
ledger-by-texts-alike = The texts are alike.
ledger-by-texts-somewhat-alike = The texts are somewhat alike: read both.
ledger-by-nothing-alike = We found nothing about it.
ledger-survived = Has stood in { $n } evaluations.
ledger-none = There are no two evaluations with known improvement opportunities to hold against each other.
ledger-show = Show
ledger-all = all
ledger-column-opportunity = Improvement opportunity { $year }
ledger-column-said = What is said in { $year }
ledger-rule = Confirm or change
ledger-rule-which = Improvement opportunity
ledger-rule-what = What became of it
ledger-rule-proposed = as Kompass proposes
ledger-rule-save = Save
ledger-rule-where = Kept on this computer, and shown to whoever uses it.
