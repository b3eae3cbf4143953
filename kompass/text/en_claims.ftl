## Are we best? A claim, held against everybody it is said of
claim-title = Is { $municipality } best in { $where }?
claim-supported =
    { $level ->
        [total] Yes. { $municipality } has the highest total of all { $n } municipalities in { $where }: { $points } ({ $edition }, { $years }).
       *[item] Yes. { $municipality } has the most points for { $item } of all { $n } municipalities in { $where }: { $points } ({ $edition }, { $years }).
    }
claim-next = Next comes { $names }, { $gap } points lower. With the margin: { $verdict }.
claim-not-supported =
    { $higher ->
        [one] No. We know the points of { $n } of { $all } municipalities in { $where } ({ $edition }, { $years }), and { $higher } of them is higher than { $municipality } ({ $points }): { $names }.
       *[other] No. We know the points of { $n } of { $all } municipalities in { $where } ({ $edition }, { $years }), and { $higher } of them are higher than { $municipality } ({ $points }): { $names }.
    }
claim-not-supported-clearly =
    { $n ->
        [0] Not one of them is clearly higher.
        [one] { $n } of them is clearly higher.
       *[other] { $n } of them are clearly higher.
    }
claim-shared = No, not alone. We know the points of { $n } of { $all } municipalities in { $where } ({ $edition }, { $years }), and { $names } has as much as { $municipality }: { $points }.
claim-undecided =
    { $level ->
        [total] It cannot be decided. We know the points of { $n } of { $all } municipalities in { $where } ({ $edition }, { $years }). { $municipality } has the highest total of them, { $points }, but one of the other { $unknown } may have more.
       *[item] It cannot be decided. We know the points of { $n } of { $all } municipalities in { $where } ({ $edition }, { $years }). { $municipality } has the most points of them for { $item }, { $points }, but one of the other { $unknown } may have more.
    }
claim-undecided-own = It cannot be decided. We have not found points for { $municipality } ({ $item }, { $edition }).
claim-undecided-alone = It cannot be decided. { $municipality } is the only municipality in { $where }, so there is nobody to compare with.
claim-above-others =
    { $of ->
        [one] Of { $of } other with known points in { $where }, { $below } lies lower, { $clearly } clearly ({ $item }, { $edition }, { $years }).
       *[other] Of { $of } others with known points in { $where }, { $below } lie lower, { $clearly } clearly ({ $item }, { $edition }, { $years }).
    }
claim-against-reference = { $municipality } { $year }: { $points } ({ $item }, { $edition }). { $reference }
claim-and-more = { $names } and { $n } more
claim-named = { $name } { $points } ({ $year })

## All who have been evaluated again
choose-what = What is compared
again-title = All who have been evaluated again
again-headline =
    { $n ->
        [0] We do not know two results in { $edition } from any municipality ({ $item }).
        [one] { $n } municipality has two known results in { $edition } ({ $item }): higher { $rises }, lower { $falls }, unchanged { $same }.
       *[other] { $n } municipalities have two known results in { $edition } ({ $item }): higher { $rises }, lower { $falls }, unchanged { $same }.
    }
again-judged = Clearly higher: { $higher }. About the same: { $same }. Clearly lower: { $lower }.
again-across = From another version ({ $n })
again-across-text = Here the versions differ. The difference is shown with what it is worth, and is not in the picture.
again-nobody = Nobody of those we know.
change-by-question = Show question by question
course-title = { $years }: { $level }
course-fact = From { $first } to { $last }: higher in { $higher } of { $of }, clearly in { $clearly }. Lower in { $lower }, clearly in { $clearly_lower }.
course-total = From { $first } to { $last }: { $change } points, { $verdict }.
column-whole-change = { $first } → { $last }
column-gap-in = Against the mean { $year }
change-against-own = Both years against their own means
