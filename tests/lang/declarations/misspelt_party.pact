# note P0208
# exit 0
treaty t { in force from 1900-01-01; parties { germany, france; } }
treaty u { in force from 1900-01-01; parties { germny, france; } }
