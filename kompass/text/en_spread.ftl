## Questions: how the figures of many lie
page-questions = Questions
page-questions-answers = What does it look like question by question?
spread-known =
    { $level ->
        [question] We know the questions of { $n } of { $all } municipalities in { $where } ({ $edition }{ $years ->
            [none] ).
           *[some] , { $years }).
        }
       *[area] We know areas of { $n } of { $all } municipalities in { $where } ({ $edition }{ $years ->
            [none] ).
           *[some] , { $years }).
        }
    }
item-code =
    { $level ->
        [area] area { $code }
       *[question] question { $code }
    }
spread-too-few = That is too few for a median: it needs { $needed } municipalities.
spread-item-none = We have not found points for { $item } in the selection.
spread-item-median = The median for { $item } is { $median } ({ $percent }). Number: { $n }, { $years }.
spread-item-half = The middle half lies between { $low } and { $high }.
spread-item-ends =
    { $more ->
        [0] Lowest { $low }, highest { $high } ({ $names }).
       *[other] Lowest { $low }, highest { $high } ({ $names } and { $more } more).
    }
spread-item-one = The only known figure for { $item } is { $high } ({ $names }).
spread-place = { $municipality } { $year }: { $points } ({ $percent }).{ $of ->
        [0] {""}
       *[other] {" "}Of { $of } others { $higher } have higher, { $same } the same and { $lower } lower. With the margin: { $clearly_higher } clearly higher, { $about_same } about the same, { $clearly_lower } clearly lower.
    }
spread-own-missing = We have not found { $municipality } among those with points here.
spread-table-question = All questions
spread-table-area = All areas
range = { $low }–{ $high }
column-half = Middle half
column-ends = Lowest–highest
column-mean = Mean of the known
spread-percent-note = Per cent of the question's maximum points, since questions have different maxima.
choose-question = Show
all-items-question = All questions
all-items-area = All areas
questions-missing = Kompass does not hold the questions of { $edition }. The areas are shown here. Questions come when reports that have them are read in; the made-up municipalities show what it looks like.
questions-missing-points = We have not found points by question for anybody in the selection. Read in your report, and your own will be here.
questions-nothing = We have not found any points by area or question in { $edition } for anybody in the selection. Choose another version or a larger selection.
lowest-share-title = Lowest share of the maximum
most-left-title = Most points left
lowest-share-text = This is weakest in itself.
most-left-text = This gives most to the total, but heavy questions come high even where they are strong.
column-left = Left
highest-title = Highest in the selection
highest-table = The highest
item-findings-title = What the evaluators saw in others
item-findings-of = { $municipality } { $year } ({ $points })
item-findings-none = We have no findings about this in the selection.
item-findings-own-none = We have no findings about this for { $municipality }.
to-all-items = To all questions

## All evaluations: how the results of a version lie
evaluations-spread-title = How the results lie in { $edition }
evaluations-spread-table = Mean, spread and number
evaluations-choose-edition = Choose a version to see mean, spread and number by area for it and the period.
evaluations-spread-note = The mean is ours, of the results we know in the selection, one a municipality. Municipalities rather tell of good results, so it lies higher than the means that SKR has given.
evaluations-spread-made-up = The mean is of the made-up results, one a municipality.
common-improvements-title = The commonest improvement opportunities
common-improvements-text =
    { $n ->
        [one] Of { $n } evaluation with known improvement opportunities in the version and the period.
       *[other] Of { $n } evaluations with known improvement opportunities in the version and the period.
    }
common-improvements-table = Where the evaluators most often want to see improvement
common-improvements-none = We have no improvement opportunities from evaluations in this version and period.
column-where = Where
column-evaluations-n = Evaluations
common-some = Some of them
