SELECT * FROM instrument.comparability
