## Charts: what the pictures show
chart-percent-of-max = Percent of maximum
chart-points = Points
chart-points-of-max = Points of { $max }
chart-hover-points = { $points } of { $max } ({ $percent })
chart-peers = Compared municipalities ({ $n })
chart-mean-value = Mean { $value }
chart-median-value = Median { $value }
chart-published-mean = Published mean, with year
chart-published-median = Published median, with year
chart-own-total = The municipality's points
chart-total-not-found = Points not found
chart-points-not-found = points not found
chart-only-total-missing = total not found
chart-before-year = Before: { $year }
chart-after-year = After: { $year }
chart-other-edition = other version
chart-rises = Higher ({ $n })
chart-falls = Lower ({ $n })
chart-unchanged = Unchanged ({ $n })
chart-change-axis = Percent of maximum<br>Printed figure: change in points
chart-change-hover = Change: { $change } points
chart-map-points = Points known ({ $n })
chart-map-evaluated = Evaluated, points not found ({ $n })
chart-map-none = No evaluation found ({ $n })
chart-map-hover-points = we know the points
chart-map-hover-evaluated = evaluated, but we have not found the points
chart-map-hover-none = we have not found any evaluation
chart-map-outlined = { $name } (outlined)
chart-map-source = Municipal boundaries: SCB
chart-mean-nearest = Published mean, nearest in time
chart-mean-nearest-year = Published mean nearest to { $year }: { $percent }
chart-margin = { $verdict } (the margin)
chart-median = Median { $points }
chart-median-of-published = Median of published points { $points }
chart-median-key = Median
chart-median-of-published-key = Median of published points
chart-middle-half = Middle half { $first }–{ $last }
chart-middle-half-key = Middle half
chart-lowest-highest = Lowest to highest
chart-municipalities = Municipalities
chart-name-points = { $name }: { $points } points
chart-bar =
    { $n ->
        [one] { $n } municipality: { $points } of { $max }
       *[other] { $n } municipalities: { $points } of { $max }
    }
chart-before = Before
chart-after = After
chart-again-axis = Points of { $max }<br>Printed figure: change in points
chart-again-heading = { $verdict }: { $n } of { $of }
chart-again-heading-cut = { $verdict }: { $n } of { $of } ({ $shown } in the picture)
chart-again-nobody = None that we know of
chart-course-between = In between: { $years }
chart-course-unknown = Known in only some of the years ({ $n })

## Charts: sentences for someone who does not see the picture
chart-radar = Radar chart: { $facts }
chart-dots = Dot chart: { $facts }
chart-no-points = We have not found any points.
chart-subject-without-points = We have not found any points for { $name }.
chart-single = { $name }: { $item }, { $points } of { $max } points ({ $percent }).
chart-level = { $name } has { $share } in all { $n }.
chart-extremes = { $name } is highest in { $best } ({ $high }) and lowest in { $worst } ({ $low }).
chart-missing = For { $n } of { $of } we have not found any value.
chart-against =
    { $of ->
        [1] Compared with { $other }: { $higher ->
            [0] { $lower ->
                [0] equal.
               *[other] lower.
            }
           *[other] higher.
        }
       *[other] Compared with { $other }: higher in { $higher } of { $of }, lower in { $lower }.
    }
chart-against-nothing = { $other }: no value to compare with.
chart-with-peers =
    { $n ->
        [one] { $n } compared municipality is in the picture.
       *[other] { $n } peer municipalities are in the picture.
    }
chart-and-more = { $names } and { $n } more
chart-change = Change: { $facts }
chart-change-counts = { $name } from { $first } to { $second }: higher in { $rises } of { $of }, lower in { $falls }, unchanged in { $same }.
chart-change-most-up = Largest rise: { $names } ({ $change } points).
chart-change-most-down = Largest fall: { $names } ({ $change } points).
chart-missing-one-side =
    { $n ->
        [one] { $n } is not shown, as we know its value from only one of the evaluations.
       *[other] { $n } are not shown, as we know their values from only one of the evaluations.
    }
chart-timeline = { $name } over the years. { $facts }
chart-timeline-empty = Timeline. { $facts }
chart-timeline-edition = In { $edition }: { $values }.
chart-points-in = { $points } points { $year }
chart-timeline-unknown = Evaluated, but we have not found the total: { $years }.
chart-timeline-undated =
    { $n ->
        [one] { $n } evaluation is not shown, as we do not know its year.
       *[other] { $n } evaluations are not shown, as we do not know their years.
    }
chart-break = No line is drawn between { $before } and { $after }. { $grade }
chart-ranking = Bar chart: { $facts }
chart-ranking-highest = Highest: { $names } with { $points }.
chart-ranking-lowest = Lowest: { $names } with { $points }.
chart-ranking-place = { $name } has place { $place } of { $n } ({ $points } points).
chart-ranking-tied = { $name } shares place { $place } of { $n } ({ $points } points).
chart-ranking-cut = The picture shows { $shown } of { $n }; all are in the table.
chart-map = Map of Sweden's municipalities: { $facts }
chart-map-counts = We know the points of { $points } of { $all }. Another { $evaluated } have been evaluated without our having found the points.
chart-map-which = Points known: { $names }.
chart-map-highlight = { $name }: { $category }.
chart-clearly-in = By our margin: { $higher } in { $above }, { $same } in { $level }, { $lower } in { $below }.
chart-clearly-others = By our margin: { $above } { $higher }, { $level } { $same }, { $below } { $lower }.
chart-above-own-mean = { $year }: above its own mean in { $above } of { $of }
chart-distribution = Distribution: { $facts }
chart-distribution-counts =
    { $n ->
        [one] { $item }, { $n } municipality, { $years }.
       *[other] { $item }, { $n } municipalities, { $years }.
    }
chart-distribution-one = { $name } has { $points } of { $max } points.
chart-distribution-range = Points of { $max }: { $facts }.
chart-lowest = lowest { $points }
chart-highest-who = highest { $points } ({ $names })
chart-highest-many = highest { $points } ({ $n } municipalities)
chart-distribution-subject = { $name } has { $points } points. Of the others { $higher } are higher, { $same } the same and { $lower } lower.
chart-distribution-absent = We have not found the points of the chosen municipality.
chart-spreads = Spread: { $facts }
chart-spread-counts =
    { $n ->
        [one] { $n } municipality, { $years }
       *[other] { $n } municipalities, { $years }
    }
chart-spread-each = Each row has between { $fewest } and { $most }.
chart-spread-range = Lowest { $lowest }, highest { $highest }
chart-spread-medians = { $kind }: highest in { $best } ({ $high }), lowest in { $worst } ({ $low }).
chart-spread-widest-half = The spread is largest in { $names } (middle half { $first }–{ $last }).
chart-spread-widest = The spread is largest in { $names } ({ $first }–{ $last }).
chart-spread-own = { $name } lies above the median in { $above } of { $of }, below it in { $below }.
chart-again = Evaluated again: { $facts }
chart-again-counts =
    { $n ->
        [one] { $item }, { $n } municipality, { $years }. Higher in { $rises } of { $n }, lower in { $falls }, unchanged in { $same }.
       *[other] { $item }, { $n } municipalities, { $years }. Higher in { $rises } of { $n }, lower in { $falls }, unchanged in { $same }.
    }
chart-again-one = { $name }: { $change } points, { $verdict }.
chart-again-cut = The picture shows { $shown } of { $n }: the largest rises and the largest falls.
chart-again-across =
    { $n ->
        [one] { $n } more is not shown, as the evaluation before it was made in another version.
       *[other] { $n } more are not shown, as the evaluations before them were made in another version.
    }
chart-course = Several evaluations: { $facts }
chart-course-years = { $name } { $years }.
chart-course-ends = From { $first } to { $last }: higher in { $higher } of { $of }, lower in { $lower }, unchanged in { $same }.
chart-course-ends-judged = From { $first } to { $last }: higher in { $higher } of { $of }, clearly in { $clearly }; lower in { $lower }, clearly in { $clearly_lower }; unchanged in { $same }.
chart-course-no-ends = We know no value from both { $first } and { $last }.
chart-course-missing = For { $n } we lack the first or the last value.
chart-course-turns = First higher and then lower in { $up_down }, first lower and then higher in { $down_up }, more than one turn in { $more }.

## What is said beside them
again-seldom = Those whose points fall seldom tell, so the picture is brighter than reality.
