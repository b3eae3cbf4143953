# Rättelser: loggen över vad som har ändrats, hänvisningar och hur man anmäler ett fel

fault-change-order = ”{ $value }” kan inte stå här: loggen har den äldsta raden först, och bara datum som finns. På raden före står ”{ $expected }”.
fault-change-version = den sista raden i loggen är från version { $value }, men paketet har version { $expected }. Höj version i datapackage.json och skriv vad som ändrades.
fault-change-evaluation = utvärderingen ”{ $value }” finns inte hos den här kommunen. Har den tagits bort ska loggen säga det.
fault-change-item = ”{ $value }” finns inte i versionen { $expected }.
fault-change-figure = loggen säger att siffran blev ”{ $value }”, men den är ”{ $expected }”.
