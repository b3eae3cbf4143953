## Open data over HTTP: why there was no answer
problem-address = There is nothing here. All addresses are described in /api/v1/openapi.json.
problem-method = Open data can only be read: use GET or HEAD.
problem-too-long = The address is too long: at most { $most } characters.
problem-host = The server answers only programs on the same computer here, since it shows own data.
problem-parameter-unknown = There is no parameter { $name } here.
problem-parameter-missing = The parameter { $name } is missing.
problem-parameter-once = { $name } may stand only once.
problem-parameter-choice = { $name } must be one of { $choices }.
problem-parameter-long = { $name } is too long: at most { $most } characters.
problem-parameter-least = { $name } must be at least { $least }.
problem-parameter-most = { $name } must be at most { $most }.
problem-parameter-number = { $name } must be a whole number.
problem-parameter-version = { $name } should be a version of the data, such as 2026.11.0.

method-open-data =
    { $what ->
        [own] Open data, with what only you have. Think twice before you use them outside the municipality.
        [example] Open data, here the made-up ones. Use them to try things out.
       *[published] Open data, only what is published. Use them freely and name the source (CC BY 4.0).
    }
open-data-evaluations = All evaluations (CSV)
open-data-scores = All points (CSV)
open-data-findings = All strengths, improvement opportunities and examples (CSV)
open-data-package = Everything in one file (zip)
open-data-description = Description for programs (OpenAPI)
