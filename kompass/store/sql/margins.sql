SELECT * FROM instrument.margins
