# Good examples: search among what has been said of others

page-examples = Good examples
page-examples-answers = Who does this, and what did they do?
error-unknown-theme = There is no theme ‘{ $theme }’. Choose one of: { $themes }.

examples-of-query =
    { $n ->
        [0] Nothing among the { $known } findings we know answers ‘{ $query }’.
       *[other] { $n } of { $known } findings answer ‘{ $query }’, from { $municipalities ->
            [one] one municipality
           *[other] { $municipalities } municipalities
        }.
    }
examples-only-partly =
    No finding answers all of ‘{ $query }’. { $n } of { $known } answer a part of it, from { $municipalities ->
        [one] one municipality
       *[other] { $municipalities } municipalities
    }.
examples-partly =
    { $whole } of { $known } findings answer all of ‘{ $query }’, and { $rest } more a part of it, from { $municipalities ->
        [one] one municipality
       *[other] { $municipalities } municipalities
    }.
examples-of-theme =
    { $n ->
        [0] Nothing among the { $known } findings we know belongs to the theme ‘{ $theme }’.
       *[other] { $theme }: { $n } of { $known } findings, from { $municipalities ->
            [one] one municipality
           *[other] { $municipalities } municipalities
        }.
    }
examples-of-all =
    { $n ->
        [0] Nothing among the { $known } findings we know matches the selection.
       *[other] { $n } of { $known } findings match the selection, from { $municipalities ->
            [one] one municipality
           *[other] { $municipalities } municipalities
        }.
    }
examples-says-evaluation = { $who }, on KommunKompassen { $year }
examples-says = { $who }, { $year }
examples-old =
    { $n ->
       *[other] { $n } years ago: ask whether it is still there
    }
examples-year-unknown = Unknown year: ask whether it is still there
kind-strength = strength
kind-improvement = improvement opportunity
kind-example = good example
