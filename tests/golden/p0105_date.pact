treaty t { in force from 1900-02-29; parties { p from 1901-13-01; q until 6000-01-01; r from 1901-01-01T24:00; } }
