SELECT * FROM instrument."area-pairs"
