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
