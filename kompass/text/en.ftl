## General
kompass = Kompass
and = and
unknown-figure = –
total = Total
total-phrase = the total
derived = worked out by Kompass
source = Source
sources = Sources
year-unknown = unknown year
edition-unknown = unknown version
country-SE = Sweden
country-NO = Norway
country-DK = Denmark
level-total = total
level-area = areas
level-question = questions
language-sv = Svenska
language-en = English
made-up-mark = MADE UP
made-up-banner = Made-up municipalities: everything you see here is an example, and none of it is a real result.

## Verdicts and comparability
verdict-higher = clearly higher
verdict-same = about the same
verdict-lower = clearly lower
grade-comparable = Comparable.
grade-limited-short = with caution
grade-limited = Can be compared with caution.
grade-not-comparable = Cannot be compared.
confidence-high = reliable information
confidence-medium = fairly reliable information
confidence-low = uncertain information
statistic-mean = Mean
statistic-median = Median

## Values in words
points-of = { $points } of { $max }
reference-value = { $points } ({ $who }, { $when })
against-mean-above = { $gap } above the mean of { $reference }.
against-mean-below = { $gap } below the mean of { $reference }.
against-mean-equal = Equal to the mean of { $reference }.
against-median-above = { $gap } above the median of { $reference }.
against-median-below = { $gap } below the median of { $reference }.
against-median-equal = Equal to the median of { $reference }.
median-of-published = Medians are made from published results. Municipalities are more willing to report good results, so the median is usually higher than the means that have been published.

## The ladder of headlines
headline-points = { $municipality } scored { $points } points ({ $year }).
headline-before = Before that it scored { $points } ({ $year }): { $change }.
headline-before-grade = Before that it scored { $points } ({ $year }), in another version.
headline-areas-above =
    { $of ->
        [one] Above the mean in { $above } of { $of } area.
       *[other] Above the mean in { $above } of { $of } areas.
    }
headline-areas-above-some =
    { $known ->
        [one] We have found a published mean for only one area, and there the municipality is { $above ->
            [0] not above it.
           *[other] above it.
        }
       *[other] Above the mean in { $above } of the { $known } areas for which we have found a published mean.
    }
headline-areas-higher =
    { $of ->
        [one] Higher than last time in { $higher } of { $of } area.
       *[other] Higher than last time in { $higher } of { $of } areas.
    }
headline-verdict-total =
    { $margin ->
        [cautious] By the cautious margin: { $verdict }.
        [bold] By the bold margin: { $verdict }.
       *[normal] By our margin: { $verdict }.
    }
headline-no-reference = We have not found any published mean for this version.
headline-evaluated = { $municipality } was evaluated in { $year }, but we have not found the points.
headline-evaluated-no-year = { $municipality } has been evaluated, but we have found neither the year nor the points.
headline-nothing = We have not found any evaluation of { $municipality }.
headline-nothing-why = There may still be one: around 240 evaluations have been made in 140 Swedish municipalities, and we know of some of them.
headline-unplaced = { $municipality } scored { $points } points, but we do not know in which year. The result is therefore shown without comparisons.
headline-later = Last evaluated in { $year } (points not found). The latest known points are from { $known }.
headline-newer = There is a later result, from { $year }; this one is from { $known }.
headline-age =
    { $years ->
        [one] The result is { $years } year old.
       *[other] The result is { $years } years old.
    }
headline-partial =
    { $n ->
        [one] { $municipality } ({ $year }): we know the points for { $n } of { $of } areas, but not the total.
       *[other] { $municipality } ({ $year }): we know the points for { $n } of { $of } areas, but not the total.
    }
headline-age-evaluation =
    { $years ->
        [one] The evaluation is { $years } year old.
       *[other] The evaluation is { $years } years old.
    }
rung-task-title = Would you like to fill the gap?
rung-task-open = The report is a public record. Ask the municipality’s registrar for it, or search the municipality’s website.
rung-task-request = Text to send to the registrar (in Swedish)
rung-request =
    Hej!
    Jag vill ta del av KommunKompassens rapport om { $municipality }{ $year ->
        [none] { "" }
       *[other] { " " }({ $year })
    }, som SKL eller SKR har gjort. Rapporten är en allmän handling. Skicka den gärna som PDF, tillsammans med poängen per delfråga om de finns i en egen bilaga.
    Vänliga hälsningar
rung-similar = Municipalities of about the same size that have known points
nothing-found = We have not found any evaluation of { $municipality }.
no-points-found = We have not found any points.

## Comparisons
comparison-sentence =
    { $n ->
        [0] { $municipality } { $year } has no peer municipalities with known points ({ $peers }; { $edition }).
        [one] { $municipality } { $year } compared with { $peers }: { $n } municipality, { $edition }, evaluated in { $years }.
       *[other] { $municipality } { $year } compared with { $peers }: { $n } municipalities, { $edition }, evaluated in { $years }.
    }
comparison-other-edition = { $edition } is included too. { $grade }
comparison-left-out =
    { $n ->
        [one] { $n } municipality that matches the selection could not be included.
       *[other] { $n } municipalities that match the selection could not be included.
    }
peers-country = all in { $label } with known points in the same version
peers-all = all with known points in comparable versions
peers-county =
    { $label ->
        [unknown] municipalities in the same county, but we do not know which county that is
       *[other] municipalities in { $label }
    }
peers-group =
    { $label ->
        [unknown] municipalities in the same SKR group, but we do not know which group that is
       *[other] municipalities in the SKR group { $label }
    }
peers-size = the municipalities closest to { $label } in population
peers-picked = selected municipalities
peers-similar = the municipalities most like { $label }
peers-choice-country = All in the country, same version
peers-choice-all = All, including comparable versions
peers-choice-county = Same county
peers-choice-group = Same SKR group
peers-choice-size = Closest in population (10)
peers-choice-similar = Similar municipalities (10)
peers-choice-picked = Choose municipalities yourself
left-out-outside-years = Points are known, but from other years than those chosen.
left-out-year-unknown = The points are known, but not from which year.
left-out-no-points-at-level = Points are known, but not at this level.
left-out-no-points = Evaluated in the same version, but we have not found the points.
left-out-other-edition = Only evaluated in another version: { $editions }.
left-out-edition-unknown = We do not know which version was used for the evaluation.
left-out-not-evaluated = We have not found any evaluation.
members-title =
    { $n ->
        [one] The peer municipality ({ $n })
       *[other] The peer municipalities ({ $n })
    }
left-out-title = Not included in the comparison ({ $n })

## Ranking
within-group = the SKR group { $name }
within-size = the group of { $name } and those closest in population
within-similar = the group of { $name } and similar municipalities
within-picked = the group of selected municipalities
ranking-denominator =
    We know the points for { $with_points } of { $all } municipalities in { $where }{ $editions ->
        [0] .
        [one] , in one version.
       *[other] , in { $editions } versions.
    }
ranking-known =
    { $n ->
        [0] None of them has known points for { $item } in { $edition }.
        [one] { $n } of them has known points for { $item } in { $edition }, from { $years }.
       *[other] { $n } of them have known points for { $item } in { $edition }, from { $years }.
    }
ranking-first =
    { $n ->
        [one] The only one is { $names } with { $points }.
       *[other] Highest among them: { $names } with { $points }.
    }
place-of = { $place } of { $n }
ranking-say-title = This is what you can say
ranking-say =
    { $n ->
        [one] { $municipality } has place { $place } of { $n }: it is the only municipality in { $where } whose points we know ({ $item }, { $edition }, { $years }).
       *[other] { $municipality } has place { $place } of the { $n } municipalities in { $where } whose points we know ({ $item }, { $edition }, { $years }).
    }
ranking-say-tied =
    { $municipality } shares place { $place } of the { $n } municipalities in { $where } whose points we know ({ $item }, { $edition }, { $years }).
ranking-band = Places { $first }–{ $last } of { $n }: { $above } clearly higher, { $same } about the same, { $below } clearly lower.

## Change
step-total = { $before } ({ $first }) → { $after } ({ $second }): { $change } points.
step-total-apart = { $before } ({ $first }) and { $after } ({ $second }).
step-areas =
    { $of ->
        [one] Higher in { $higher } of { $of } area, clearly so in { $clearly }. Lower in { $lower }, clearly so in { $clearly_lower }.
       *[other] Higher in { $higher } of { $of } areas, clearly so in { $clearly }. Lower in { $lower }, clearly so in { $clearly_lower }.
    }
step-questions =
    { $of ->
        [one] Higher in { $higher } of { $of } question, clearly so in { $clearly }. Lower in { $lower }, clearly so in { $clearly_lower }.
       *[other] Higher in { $higher } of { $of } questions, clearly so in { $clearly }. Lower in { $lower }, clearly so in { $clearly_lower }.
    }
higher-of = Higher in { $higher } of { $of }, clearly so in { $clearly }. Lower in { $lower }.
change-none = We do not know the points from two evaluations, so no change can be shown.

## The terminal
app-starts = Kompass is starting at { $address } (stop it with Ctrl+C).
check-result =
    { $n ->
        [0] No faults in the data packages.
        [one] { $n } fault in the data packages.
       *[other] { $n } faults in the data packages.
    }
column-item = No.
column-points = Points
column-reference =
    { $statistic ->
        [mean] Mean
        [median] Median, published
       *[mixed] Mean or median
    }
column-gap =
    { $statistic ->
        [mean] Against mean
        [median] Against published median
       *[mixed] Against mean or median
    }
column-median = Median
column-best = Highest
column-verdict = Verdict

## Errors
error-unexpected = Something went wrong that Kompass did not expect. Reload the page, and report the error if it comes back.
error-port = Kompass cannot answer on port { $port }. Is it running already? Open http://localhost:{ $port }, or choose another port: KOMPASS_PORT=8600 uv run kompass.
error-port-nonsense = ‘{ $port }’ is not a port number. Write a number between 1 and 65535, for example: KOMPASS_PORT=8600 uv run kompass.
error-package-faults =
    { $n ->
        [one] The data package has { $n } fault and cannot be shown. Correct it and reload. ‘kompass check’ shows the fault.
       *[other] The data package has { $n } faults and cannot be shown. Correct them and reload. ‘kompass check’ shows them all.
    }
error-unknown-municipality =
    { $n ->
        [0] There is no municipality called ‘{ $name }’.
       *[other] There is no municipality called ‘{ $name }’. Did you mean { $nearest }?
    }
error-unknown-edition = There is no version ‘{ $edition }’. Choose one of: { $editions }.
error-unknown-item = There is no ‘{ $item }’ in the version { $edition }. Write total, an area (1) or a question (1.1).
error-unknown-peer-choice = There is no selection ‘{ $choice }’. Choose one of: { $choices }.
error-unknown-year =
    { $n ->
        [0] We have not found any evaluation of { $municipality } in { $year }, or in any other known year.
       *[other] We have not found any evaluation of { $municipality } in { $year }. Known years: { $years }.
    }
error-no-figures = We have not found points for { $municipality } at this level ({ $level }), so there is nothing to compare.
fault-place = { $path }, line { $line }
fault-no-manifest = datapackage.json is missing. Put the file back or choose another data folder.
fault-manifest-json = the file is not valid JSON. Correct it.
fault-manifest-shape = the description of the tables is not complete ({ $value }).
fault-no-file = the file is missing. Put it back or remove it from datapackage.json.
fault-header = the header row is ‘{ $value }’ but should be ‘{ $expected }’.
fault-cells = the row has { $value } cells but should have { $expected }. Check whether a comma or a quotation mark is missing.
fault-encoding = the file is not UTF-8 (byte { $value }). Save it as UTF-8.
fault-csv = the file cannot be read as CSV ({ $value }).
fault-parquet = the file cannot be read as Parquet ({ $value }).
fault-columns = the columns are ‘{ $value }’ but must be ‘{ $expected }’.
fault-column-type = the column is stored as { $value } but must be of the type { $expected }.
fault-required = the value is missing.
fault-type = ‘{ $value }’ is not of the type { $expected }.
fault-not-allowed = ‘{ $value }’ is not one of: { $expected }.
fault-pattern = ‘{ $value }’ does not have the right form ({ $expected }).
fault-minimum = { $value } is less than { $expected }.
fault-maximum = { $value } is greater than { $expected }.
fault-unknown-key = ‘{ $value }’ is not in { $expected }.
fault-duplicate-key = ‘{ $value }’ is already on an earlier line ({ $expected }).
fault-points-above-maximum = { $value } points is more than the maximum of { $expected }.
fault-unknown-item = the area or question ‘{ $value }’ is not in the version { $expected }.
fault-area-sum = the total is { $value } but the eight areas add up to { $expected }.
fault-question-sum = the area is { $value } but its questions add up to { $expected }.
fault-duplicate-evaluation = ‘{ $value }’ is the same municipality and year as ‘{ $expected }’. Remove one of them.
fault-evaluation-id = the id is ‘{ $value }’ but should be ‘{ $expected }’.
fault-finding-evaluation = the finding does not belong to the evaluation ‘{ $value }’ ({ $expected }).
fault-finding-area = the area ‘{ $value }’ needs a version and a basis, and the question must be in the area ({ $expected }).
fault-reference-above-maximum = { $value } points does not fit the version’s maximum of { $expected }.
fault-made-up = ‘{ $value }’: made-up names must contain ‘(påhittad)’, and real ones must not.
fault-question-maxima = the area’s maximum is { $value } but those of its questions add up to { $expected }.
fault-undeclared-comparability = { $value } has { $expected } statements on comparability but should have one.
fault-unpaired-areas = the areas in { $value } may be compared ({ $expected }) but no pairs are given.
