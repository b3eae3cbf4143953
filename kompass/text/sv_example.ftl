# Påhittade kommuner i terminalen.

error-out-of-range = { $option } är { $value } men ska vara från { $least } till { $most }.
error-folder-taken = I ”{ $folder }” finns redan något, och inget skrivs över. Välj en mapp som är tom eller inte finns.
error-folder-unwritable = Det går inte att skriva i ”{ $folder }” ({ $reason }).
example-making = Hittar på kommuner
example-written = Skrev { $municipalities } påhittade kommuner med { $evaluations } utvärderingar i ”{ $folder }”.
