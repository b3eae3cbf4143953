## Navigation and frame
nav-own = Our municipality
nav-compare = Compare
nav-learn = Learn from others
nav-data = Data
page-start = Start
page-municipality = How we stand
page-municipality-answers = Where do we stand?
page-change = Change
page-change-answers = What has changed between the evaluations?
page-compare = Compare municipalities
page-compare-answers = How do the municipalities differ?
page-ranking = Ranking
page-ranking-answers = Who stands where? Are we the highest in the county?
page-evaluations = All evaluations
page-evaluations-answers = What is known?
page-method = How we count
page-method-answers = Can I trust this?
foot-not-skr = Kompass is not a service run by SKR. The points are the evaluators’; the comparisons are ours.
foot-local = Kompass runs on this computer and sends nothing on.
data-to-example = Try it with made-up municipalities
data-to-published = Go to the real results
choice-unknown = The web address contains a choice that does not exist ({ $name }: { $value }). The page shows the usual one instead.

## Choices
choose-municipality = My municipality
choose-municipality-hint = Choose your municipality
choose-municipality-first = Choose a municipality above to see its result.
choose-year = Evaluation
choose-peers = Compare with
choose-picked = Municipalities to compare with
choose-several = Choose one or more
choose-level = Level
choose-edition = Version
choose-item = Rank by
choose-within = Among
choose-view = Show as
view-radar = Radar
view-dots = Dots
all-editions = All versions
only-with-points = Only with known points
more-columns = Show more columns
group-option = SKR group: { $name }

## Start
start-what = Compare how Sweden’s municipalities are governed and managed, with results from KommunKompassen.
start-not = It measures how the municipality is governed and managed, not how good its schools or care services are.
start-example-of = A real result as an example
start-more = See more about { $municipality }
start-tasks = What would you like to know?
start-known =
    { $n } evaluations are known, { $points } of them with points, from { $first } to { $last }{ $own ->
        [0] .
       *[other] , of which { $own } only with you.
    }

## How we stand
table-areas = { $municipality }: points per area
column-area = Area
column-change = Change
column-gap-to-reference =
    { $statistic ->
        [mean] Against the mean
        [median] Against the median
       *[mixed] Against the mean or the median
    }
column-peer-median = Median of peer municipalities
column-peer-best = Highest among peer municipalities
column-n = Number
column-question = Question
column-achieved = Achieved
column-max = Max
column-percent = Percent
column-municipality = Municipality
column-edition = Version
column-year = Year
column-why = Why
derived-star = \* Worked out: the figure has been calculated from other figures.
questions-title = Questions
series-median = Median of peer municipalities
line-reference = against the mean
line-median = against the median
line-published-median = against the published median
line-name-reference = the mean
line-name-published-median = the published median
line-name-median = the median of the peer municipalities
line-name-mixed = the mean or the median
copy-text = Copy text for a memo
copy-made = (Taken from Kompass on { $date }.)
print-hint = Would you like the page on paper? Print it from your web browser (Ctrl+P). Menus and buttons are left out.
headline-change-graded = The difference is { $change }.
no-points-short = points not found

## Findings
findings-title = What the evaluators saw
findings-strength =
    { $n ->
        [one] { $n } strength
       *[other] { $n } strengths
    }
findings-improvement =
    { $n ->
        [one] { $n } improvement opportunity
       *[other] { $n } improvement opportunities
    }
findings-example =
    { $n ->
        [one] { $n } good example
       *[other] { $n } good examples
    }
findings-no-area = Without an area
findings-others =
    { $n ->
        [one] { $n } other finding about the municipality
       *[other] { $n } other findings about the municipality
    }
findings-others-note = From other evaluations, from the municipality itself, from juries and associations. They are not part of the result above.
says-evaluator = the evaluators
says-municipality = the municipality itself
says-prize-jury = jury
says-association = association or organisation
says-other = other source

## Change
change-timeline = Points over time
change-each-year =
    { $statistic ->
        [mean] Each year against the published mean nearest in time
        [median] Each year against the published median nearest in time
       *[mixed] Each year against the published mean or median nearest in time
    }
change-none-of = { $municipality }: we do not know the points from two evaluations, so no change can be shown.
change-known-years =
    { $n ->
        [one] Known evaluation: { $years }.
       *[other] Known evaluations: { $years }.
    }
change-verdict =
    { $margin ->
        [cautious] By the cautious margin: { $verdict }.
        [bold] By the bold margin: { $verdict }.
       *[normal] By our margin: { $verdict }.
    }
change-between =
    { $n ->
        [one] Between these is the evaluation from { $years }, without known points at this level.
       *[other] Between these are the evaluations from { $years }, without known points at this level.
    }
change-unplaced = One more evaluation is known ({ $year }, { $edition }), but it cannot be part of a change because its year or version is unknown.
column-reference-then =
    { $statistic ->
        [mean] Nearest published mean
        [median] Nearest published median
       *[mixed] Nearest published mean or median
    }

## Compare municipalities
compare-no-line = { $municipality }: we have neither a published mean nor at least three peer municipalities to compare the figures with.
compare-total = { $municipality }: { $points } points, { $gap } { $line } of { $value }: { $verdict }.
compare-areas =
    { $of ->
        [one] { $municipality } is above { $line } in { $above } of { $of } area, clearly so in { $clearly }. Below in { $below }, clearly so in { $clearly_below }.
       *[other] { $municipality } is above { $line } in { $above } of { $of } areas, clearly so in { $clearly }. Below in { $below }, clearly so in { $clearly_below }.
    }
compare-questions =
    { $of ->
        [one] { $municipality } is above { $line } in { $above } of { $of } question, clearly so in { $clearly }. Below in { $below }, clearly so in { $clearly_below }.
       *[other] { $municipality } is above { $line } in { $above } of { $of } questions, clearly so in { $clearly }. Below in { $below }, clearly so in { $clearly_below }.
    }
compare-against-one = Against { $municipality }: { $gap } points, { $verdict }.
compare-against = Against { $municipality }: higher in { $higher } of { $of }, clearly so in { $clearly }. Lower in { $lower }, clearly so in { $clearly_lower }.
compare-of = n = { $n }
compare-line-published = { $statistic }: { $owner }.
compare-line-median = The median is our own: n = { $n }, { $years }.
compare-most-above = Furthest above
compare-most-below = Furthest below
compare-side-by-side = Side by side, points
compare-side-by-side-percent = Side by side, percent of max
compare-heat-note = The darker the cell, the larger the share of the maximum. The figure is what counts.
compare-radar-limit =
    { $n ->
        [one] The chart shows at most { $n } other municipality. Choose it yourself under ‘Compare with’.
       *[other] The chart shows at most { $n } other municipalities. Choose them yourself under ‘Compare with’.
    }
table-cut = The table shows the first { $shown } of { $n }. Choose fewer to see the others.
compare-table-limit = The table shows { $shown } of { $n } municipalities. Make your own choice under ‘Compare with’ to see others.
column-line = Compared with
column-difference = Difference

## Ranking
column-place = Place
column-band = Band of places
tied = shared
ranking-table = Ranking by { $item }
ranking-band-note = The band shows which places are reasonable when differences below the margin are counted as about the same.

## All evaluations
evaluations-headline =
    We know of { $n } evaluations of { $municipalities } municipalities and city districts, { $with_points } of them with points{ $own ->
        [0] .
       *[other] , of which { $own } only with you.
    }
evaluations-of-all = Around 240 evaluations had been made in Sweden up to and including 2020.
evaluations-table =
    { $n ->
        [one] { $n } evaluation
       *[other] { $n } evaluations
    }
evaluations-table-note = A dash means that we have not found any figure. It does not mean zero. An asterisk means worked out by Kompass. Columns 1–8 are the areas, which differ between versions.
evaluations-map-table = Sweden’s municipalities by what we know
column-known = What we know
known-points = Evaluated, points known
known-evaluated = Evaluated, points not found
known-none = No evaluation found
references-title = Published means
references-table = Means and medians that others have published
column-statistic = Measure
column-who = Who and which
column-when = When
missing-title = What is missing
missing-text =
    { $n ->
        [one] { $n } Swedish evaluation is known without our having found the points. Do you have the report in a drawer? It is a public record, and it fills the gap.
       *[other] { $n } Swedish evaluations are known without our having found the points. Do you have one of the reports in a drawer? It is a public record, and it fills the gap.
    }
missing-table = In how much detail we know the evaluations
level-known-total = Total points
level-known-area = At least one area
level-known-question = Questions
sources-n = All sources ({ $n })

## How we count
method-headline = KommunKompassen evaluates how a municipality is governed and managed: 8 areas with at most 100 points each, assessed by evaluators from documents and interviews.
method-headline-note = Taking part is voluntary. A mean of those taking part is therefore not a mean of the country’s municipalities.
method-editions = The versions
column-questions = Questions
column-note = Good to know
method-areas-of = The areas in { $edition }
method-areas = Areas
method-questions = Questions
column-title = Name
method-comparability = What can be compared
method-comparability-text = The versions differ. An area means something only together with its version, and a difference between versions is never shown without a statement of what it is worth.
method-comparability-all =
    { $n ->
        [one] All statements ({ $n })
       *[other] All { $n } statements
    }
column-versions = Versions
column-level = Level
column-grade = Statement
method-margins = When we call it a difference
column-margin = Margin
margin-points = { $n } points
method-numbers = How each figure is made
column-what = Figure
column-how = How it is made
number-reference = The mean
number-reference-how = The published mean for the same version that is closest in time, with who states it and when. It is a mean of those taking part.
number-median = The median
number-median-how = Our own, among the published results of the peer municipalities, and only from three values upwards. Municipalities are more willing to report good results, so it is 40–70 points above the published means.
number-place = The place
number-place-how = By the latest evaluation in the version, one per municipality. It is always given together with how many municipalities we know the points for. Equal points share a place.
number-band = The band of places
number-band-how = From 15 municipalities upwards: from the place after those that are clearly higher to the place before those that are clearly lower.
number-derived = Figures worked out
number-derived-how = An area is the sum of its questions and the total is the sum of its areas, but only when all parts are known. Figures calculated from a source’s other figures are also marked with an asterisk.
number-missing = What is missing
number-missing-how = Missing does not mean zero. A dash means that we have not found any figure.
number-change = The change
number-change-how = Later minus earlier within the same version. Between versions it is shown only where it can be justified, and then with a statement of what it is worth.
number-rises = Mean increase
number-rises-how = Never shown. Those whose points fall seldom report it, so a mean increase in what has been published would be too high.
number-peers = The peer municipalities
number-peers-how = The latest evaluation per municipality that has the figure. Same SKR group and population refer to the time when the version was used. Those that cannot be included are listed, with reasons.
number-share = Percent
number-share-how = Points divided by the highest possible. Questions have different maxima and are therefore compared in percent. The average of the percentages is not the result.
method-data = Where the information comes from
method-data-text = The points are taken from what municipalities, newspapers and reports have published, and every figure has its source. Strengths and improvement opportunities are given in our own words. Names of people are never stored.
method-corrections = Have you seen an error? Contact us with a source, and we will correct it.
method-version = Data version { $version }, fingerprint { $fingerprint }.
