## Öppna data över HTTP: varför det inte blev något svar
problem-address = Här finns inget. Alla adresser beskrivs i /api/v1/openapi.json.
problem-method = Öppna data kan bara läsas: använd GET eller HEAD.
problem-too-long = Adressen är för lång: högst { $most } tecken.
problem-host = Servern svarar här bara program på samma dator, eftersom den visar egna data.
problem-parameter-unknown = Parametern { $name } finns inte här.
problem-parameter-missing = Parametern { $name } saknas.
problem-parameter-once = { $name } får bara stå en gång.
problem-parameter-choice = { $name } ska vara något av { $choices }.
problem-parameter-long = { $name } är för lång: högst { $most } tecken.
problem-parameter-least = { $name } ska vara minst { $least }.
problem-parameter-most = { $name } ska vara högst { $most }.
problem-parameter-number = { $name } ska vara ett heltal.
problem-parameter-version = { $name } ska vara en dataversion, som 2026.11.0.

method-open-data =
    { $what ->
        [own] Öppna data, med det som bara finns hos er. Använd dem inte utanför kommunen utan att tänka efter.
        [example] Öppna data, här de påhittade. Använd dem för att prova.
       *[published] Öppna data, bara det publicerade. Använd dem fritt och ange källan (CC BY 4.0).
    }
open-data-evaluations = Alla utvärderingar (CSV)
open-data-scores = Alla poäng (CSV)
open-data-findings = Alla styrkor, förbättringsmöjligheter och exempel (CSV)
open-data-package = Allt i en fil (zip)
open-data-description = Beskrivning för program (OpenAPI)
